package org.lifeline.outages.rules.replay;

import java.util.List;
import org.lifeline.outages.rules.claim.Claim;

/** Every claim about a supply, and what became of it; each list in the order of replay. */
public record SupplyExplanation(
        List<Weighed> evidence, List<Sampled> samples, List<ReplayStep> steps, List<SetAside> setAside) {

    /**
     * A whole-area claim that has weight.
     *
     * @param credit reliability × credibility, 0 to 1
     * @param distanceFactor what is left of it for the levels that it was handed down, 0 to 1
     * @param voiceFactor what is left of it for the others of its voice, 0 to 1
     * @param weight credit × factors × 2^(−age / half-life), 0 to 1
     * @param weightByHour the same, of an age counted between whole hours
     */
    public record Weighed(
            Claim claim,
            double credit,
            double distanceFactor,
            double voiceFactor,
            double weight,
            double weightByHour) {}

    /** A claim about a part that counts as a sample, and as which fraction of its lineage. */
    public record Sampled(Claim claim, double credit, double fraction) {}

    /** A claim that does not count, and why. */
    public record SetAside(Claim claim, Because because) {}

    public enum Because {
        RETRACTED,
        SAYS_UNKNOWN,
        EXPIRED,
        NEWER_OF_ITS_LINEAGE,
        SET_ASIDE_BY_DECISION,
        /** A sample that was worse than what better evidence about the whole has said since. */
        OVERTAKEN,
        /** A decision about an outage after which the next one has begun. */
        NEXT_OUTAGE_BEGAN,
        TOO_LITTLE_CREDIT
    }
}
