package org.lifeline.gateway.board.tally;

import java.time.Instant;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Verification;

/**
 * What is behind the finest areas that share one level, so far as it can be added up.
 *
 * @param people sum of their populations
 * @param areas how many they are
 * @param confidence exact
 * @param confidenceByHour with ages counted between whole hours
 * @param since earliest
 * @param oldest observation
 * @param newest observation
 * @param freshness of the newest observation
 * @param verification weakest; null if there is nothing
 */
public record Evidence(
        long people,
        int areas,
        ConfidenceSum confidence,
        ConfidenceSum confidenceByHour,
        boolean contested,
        boolean restorationReported,
        boolean exercise,
        Instant since,
        Instant oldest,
        Instant newest,
        Freshness freshness,
        Verification verification) {

    static final Evidence NOTHING = none(0, 0);

    static Evidence none(long people) {
        return none(people, 1);
    }

    private static Evidence none(long people, int areas) {
        ConfidenceSum none = ConfidenceSum.NOTHING;
        return new Evidence(people, areas, none, none, false, false, false, null, null, null, Freshness.UNKNOWN, null);
    }

    static Evidence of(long people, Assessment assessment) {
        return new Evidence(
                people,
                1,
                ConfidenceSum.of(people, assessment.confidence()),
                ConfidenceSum.of(people, assessment.confidenceByHour()),
                assessment.contested(),
                assessment.restorationReported(),
                assessment.exercise(),
                assessment.since(),
                assessment.observedAt(),
                assessment.observedAt(),
                assessment.freshness(),
                assessment.verification());
    }

    Evidence plus(Evidence other) {
        if (this == NOTHING || other == NOTHING) {
            return this == NOTHING ? other : this;
        }
        return new Evidence(
                people + other.people,
                areas + other.areas,
                confidence.plus(other.confidence),
                confidenceByHour.plus(other.confidenceByHour),
                contested || other.contested,
                restorationReported || other.restorationReported,
                exercise || other.exercise,
                earlier(since, other.since),
                earlier(oldest, other.oldest),
                later(newest, other.newest),
                freshnessOfNewest(other),
                verification == null || other.verification == null
                        ? (verification == null ? other.verification : verification)
                        : Verification.weaker(verification, other.verification));
    }

    /** On a tie of time the worse of the two, so that the order does not matter. */
    private Freshness freshnessOfNewest(Evidence other) {
        if (newest == null || other.newest == null) {
            return newest == null ? other.freshness : freshness;
        }
        int order = newest.compareTo(other.newest);
        if (order == 0) {
            return freshness.compareTo(other.freshness) >= 0 ? freshness : other.freshness;
        }
        return order > 0 ? freshness : other.freshness;
    }

    public static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    public static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
