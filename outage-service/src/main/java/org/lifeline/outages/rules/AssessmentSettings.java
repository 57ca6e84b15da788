package org.lifeline.outages.rules;

import java.time.Duration;
import java.util.Map;
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
 * @param pace how fast each service's reports age
 */
public record AssessmentSettings(
        Map<Reliability, Double> reliability,
        Map<Integer, Double> credibility,
        double credible,
        double contestedShare,
        int contestedSteps,
        Map<Service, Pace> pace) {

    /**
     * @param expiry after it a report no longer stands
     * @param halfLife after it a report weighs half
     * @param staleAfter a newest report older than this makes the assessment stale
     */
    public record Pace(Duration expiry, Duration halfLife, Duration staleAfter) {}

    /** Reliability × credibility. */
    double credit(Claim claim) {
        return reliability.get(claim.reliability()) * credibility.get(claim.credibility());
    }
}
