package org.lifeline.outages.rules.claim;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;

/**
 * A report or a decision as the rules see it.
 *
 * @param distance levels between the area that it is about and the one in which it counts: 0 for an own claim
 * @param decided null for a report
 * @param measure what was measured; null when only a level was said
 * @param observedAt never later than {@code receivedAt}; when it was decided, for a decision
 * @param retractedAt null while it is not retracted
 * @param credibility on the Admiralty scale: 1 confirmed, 5 improbable, 6 cannot be judged
 * @param place where in the area; null when it does not say
 * @param people null when it says nothing of them
 * @param noDataReason why its level is {@code UNKNOWN}; null when it is known
 */
public record Claim(
        UUID id,
        int distance,
        Decided decided,
        Source source,
        Level level,
        Measure measure,
        Instant observedAt,
        Instant receivedAt,
        Instant retractedAt,
        Reliability reliability,
        int credibility,
        Scope scope,
        Place place,
        People people,
        String noDataReason,
        boolean exercise) {

    /** The credibility of a claim of which nobody said any. */
    public static final short CANNOT_BE_JUDGED = 6;

    /** The order of replay: by what was observed when, reports before decisions, then by id; never by arrival. */
    public static final Comparator<Claim> IN_ORDER = Claim::compareInOrder;

    private static int compareInOrder(Claim one, Claim other) {
        int byTime = one.observedAt.compareTo(other.observedAt);
        if (byTime != 0) {
            return byTime;
        }
        int byKind = Boolean.compare(one.isDecision(), other.isDecision());
        return byKind != 0 ? byKind : one.id.toString().compareTo(other.id.toString());
    }

    /** The same, handed down over so many levels. */
    public Claim from(int levels) {
        return new Claim(
                id,
                levels,
                decided,
                source,
                level,
                measure,
                observedAt,
                receivedAt,
                retractedAt,
                reliability,
                credibility,
                scope,
                place,
                people,
                noDataReason,
                exercise);
    }

    /** The same, without a retraction that came only after a time. */
    public Claim asKnownBefore(Instant time) {
        return retractedAt == null || !retractedAt.isAfter(time)
                ? this
                : new Claim(
                        id,
                        distance,
                        decided,
                        source,
                        level,
                        measure,
                        observedAt,
                        receivedAt,
                        null,
                        reliability,
                        credibility,
                        scope,
                        place,
                        people,
                        noDataReason,
                        exercise);
    }

    public boolean isDecision() {
        return decided != null;
    }

    public boolean isOwn() {
        return distance == 0;
    }

    public boolean isWholeArea() {
        return scope == Scope.WHOLE_AREA;
    }

    /** An own decision about the whole area: what was observed before it, or at its time, counts no more. */
    public boolean restarts() {
        return isOwn() && isDecision() && isWholeArea();
    }

    /** Whether nobody can judge it: it adds to no support and no confidence above a limit. */
    public boolean isUnjudged() {
        return !isDecision() && (reliability == Reliability.F || credibility == CANNOT_BE_JUDGED);
    }
}
