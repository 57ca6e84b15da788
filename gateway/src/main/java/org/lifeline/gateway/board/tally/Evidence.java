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
 * @param confidenceByPeople sum of population × confidence
 * @param confidenceByAreas sum of confidence
 * @param since earliest
 * @param oldest observation
 * @param newest observation
 * @param freshness of the newest observation
 * @param verification weakest; null if there is nothing
 */
public record Evidence(
        long people,
        int areas,
        double confidenceByPeople,
        double confidenceByAreas,
        boolean contested,
        boolean restorationReported,
        boolean exercise,
        Instant since,
        Instant oldest,
        Instant newest,
        Freshness freshness,
        Verification verification) {

    static final Evidence NOTHING =
            new Evidence(0, 0, 0, 0, false, false, false, null, null, null, Freshness.UNKNOWN, null);

    static Evidence none(long people) {
        return new Evidence(people, 1, 0, 0, false, false, false, null, null, null, Freshness.UNKNOWN, null);
    }

    static Evidence of(long people, Assessment assessment) {
        double confidence = assessment.confidence() == null ? 0 : assessment.confidence();
        return new Evidence(
                people,
                1,
                people * confidence,
                confidence,
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
                confidenceByPeople + other.confidenceByPeople,
                confidenceByAreas + other.confidenceByAreas,
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
