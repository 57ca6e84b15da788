package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.List;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;

/**
 * What the claims about a supply add up to at a time: its state, and how sure that is. A pure function, which never depends on the
 * order in which the claims arrived, but for {@link Verification#DISPUTED} after a decision.
 *
 * @param contestedLevels the worst and the best that contest one another, worst first; empty unless contested
 * @param people that own claims below what is usual speak of; null when none does
 * @param peopleOverPopulation they speak of more than live there
 * @param disputedAt when that was heard last which was seen before the last decision, heard only after it, and is worse than what was
 *     decided; null when there is none
 * @param observedAt the newest own standing observation, else the newest that is handed down and has weight; else null
 */
public record SupplyAssessment(
        SupplyState state,
        Confidence confidence,
        List<Level> contestedLevels,
        Freshness freshness,
        Verification verification,
        People people,
        boolean peopleOverPopulation,
        Instant disputedAt,
        Instant observedAt,
        boolean exercise,
        Times times) {

    public enum Freshness {
        CURRENT,
        STALE,
        UNKNOWN
    }

    public enum Verification {
        VERIFIED,
        DISPUTED,
        CORROBORATED,
        UNVERIFIED
    }

    /**
     * The confidence in the level, 0 to 1, by exact ages and by ages between whole hours; and the sums from which it follows at any later
     * time. The sums are null for an estimate, whose confidence does not decay, and without a level.
     */
    public record Confidence(double value, double byHour, Sums sums, Sums sumsByHour) {
        static final Confidence NONE = new Confidence(0, 0, null, null);
    }

    /**
     * @param share of the weight that is at the level, 0 to 1
     * @param judged the weight at the level of claims that can be judged
     * @param unjudged the weight at the level of those that nobody can judge
     */
    public record Sums(double share, double judged, double unjudged) {
        double confidence(double mostUnjudged) {
            return share * Math.min(1, judged + Math.min(mostUnjudged, unjudged));
        }
    }

    /**
     * What time alone will do.
     *
     * @param validUntil when it next changes anything; null when it will not
     * @param standsUntil when the last claim about the whole, or the samples, will have expired; null when nothing stands
     * @param staleAt when the newest own claim is stale; null when none stands
     * @param forgottenAt when not even the last known level is left; null when nothing is known
     */
    public record Times(Instant validUntil, Instant standsUntil, Instant staleAt, Instant forgottenAt) {}

    public boolean contested() {
        return !contestedLevels.isEmpty();
    }
}
