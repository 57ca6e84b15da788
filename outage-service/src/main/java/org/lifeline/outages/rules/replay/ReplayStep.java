package org.lifeline.outages.rules.replay;

import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.supply.Level;

/**
 * One claim replayed.
 *
 * @param median of the weights with it, or the worse level that binds where they are contested
 * @param before null for the first
 */
public record ReplayStep(Claim claim, Level median, Level before, Level after, Rule rule) {

    /** Why a step of the replay ended as it did. */
    public enum Rule {
        FIRST,
        DECIDED,
        WORSE_BY_MEDIAN,
        WORSE_BY_CREDIBLE_REPORT,
        WORSE_BECAUSE_CONTESTED,
        BETTER_WITH_EVIDENCE,
        RESTORATION_REPORTED,
        UNCHANGED
    }
}
