package org.lifeline.outages.rules;

import java.time.Duration;
import java.util.Map;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Service;

/**
 * The numbers of the rules.
 *
 * @param reliability weight of each reliability, 0 to 1
 * @param credibility weight of each credibility 1 to 6, 0 to 1
 * @param credible the least reliability × credibility with which one report alone worsens the level
 * @param contestedShare the share of the weight that each of two levels must hold to be contested
 * @param contestedSteps how far apart they must be
 * @param evidence what it takes to believe claims together
 * @param parts what it takes to tell the whole from its parts
 * @param pace how fast each service's reports age
 */
public record AssessmentSettings(
        Map<Reliability, Double> reliability,
        Map<Integer, Double> credibility,
        double credible,
        double contestedShare,
        int contestedSteps,
        Evidence evidence,
        Parts parts,
        Map<Service, Pace> pace) {

    /**
     * @param jointSupport the least support of several lineages with which they restore or corroborate a level
     * @param mostUnjudged the most that claims which nobody can judge add to a support or a confidence
     * @param perDistance what is left of a weight with every level that a claim is handed down
     */
    public record Evidence(double jointSupport, double mostUnjudged, double perDistance) {}

    /**
     * @param leastCredit the least reliability × credibility of a sample
     * @param estimateFrom how many lineages make an estimate
     * @param interval how sure its bounds are, 0 to 1
     * @param phaseShare the share of the area at or beyond a level that makes it the level of the whole
     * @param samePlaceMetres places nearer than this are one place
     */
    public record Parts(
            double leastCredit, int estimateFrom, double interval, double phaseShare, double samePlaceMetres) {}

    /**
     * @param expiry after it a report no longer stands
     * @param halfLife after it a report weighs half
     * @param staleAfter a newest report older than this makes the assessment stale
     * @param forgetAfter after the newest observation nothing is known any more, not even what was known last
     */
    public record Pace(Duration expiry, Duration halfLife, Duration staleAfter, Duration forgetAfter) {}

    /** Reliability × credibility; that of a decision is 1. */
    public double credit(Claim claim) {
        return claim.isDecision() ? 1 : reliability.get(claim.reliability()) * credibility.get(claim.credibility());
    }

    public boolean isCredible(Claim claim) {
        return Tie.reaches(credit(claim), credible);
    }
}
