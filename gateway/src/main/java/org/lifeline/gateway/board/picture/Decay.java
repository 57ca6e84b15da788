package org.lifeline.gateway.board.picture;

import java.time.Duration;
import java.time.Instant;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.tally.Evidence;
import org.lifeline.privacy.CoarseTime;

/**
 * How news of a service ages. outage-service tells this by itself; the board's own clock takes over only where it is
 * silent, so nothing ever becomes fresher by it. Ages are counted from the whole hour of the observation.
 *
 * @param staleAfter age of the newest observation from which an assessment is {@code STALE} at least
 * @param expiresAfter age from which it says nothing any more
 */
public record Decay(Duration staleAfter, Duration expiresAfter) {

    /** What is left of an assessment by now; null if it says nothing (any more). */
    Assessment left(Assessment told, Instant now) {
        if (told == null || !told.known() || !now.isBefore(expiry(told))) {
            return null;
        }
        boolean stale = told.freshness() == Freshness.CURRENT && !now.isBefore(staleness(told));
        return stale ? told.stale() : told;
    }

    /** When less will be left of it; null if that will not change. */
    Instant next(Assessment told, Instant now) {
        if (told == null || !told.known() || !now.isBefore(expiry(told))) {
            return null;
        }
        boolean current = told.freshness() == Freshness.CURRENT && now.isBefore(staleness(told));
        return current ? Evidence.earlier(staleness(told), expiry(told)) : expiry(told);
    }

    private Instant staleness(Assessment told) {
        return CoarseTime.hour(told.observedAt()).plus(staleAfter);
    }

    private Instant expiry(Assessment told) {
        return CoarseTime.hour(told.observedAt()).plus(expiresAfter);
    }
}
