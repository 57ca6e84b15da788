package org.lifeline.gateway.board.statement;

import java.time.Duration;
import java.time.Instant;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.privacy.CoarseTime;

/**
 * How news of a service ages, where outage-service did not tell the times themselves. Ages are counted from the whole hour of
 * the observation.
 *
 * @param staleAfter age of the newest observation from which an assessment is {@code STALE} at least
 * @param expiresAfter age from which it is only what was known last
 * @param forgottenAfter age from which it says nothing any more
 */
public record Decay(Duration staleAfter, Duration expiresAfter, Duration forgottenAfter) {

    /** Null if that is not known. */
    Instant staleAt(Assessment told) {
        return told.staleAt() == null ? aged(told.observedAt(), staleAfter) : told.staleAt();
    }

    /** Null if that is not known. */
    Instant standsUntil(Assessment told) {
        return told.standsUntil() == null ? aged(told.observedAt(), expiresAfter) : told.standsUntil();
    }

    /** Null if that is not known. */
    Instant forgottenAt(Assessment told) {
        if (told.forgottenAt() != null) {
            return told.forgottenAt();
        }
        boolean standing = told.observedAt() != null || told.lastKnown() == null;
        return aged(standing ? told.observedAt() : told.lastKnown().at(), forgottenAfter);
    }

    private static Instant aged(Instant observed, Duration age) {
        return observed == null ? null : CoarseTime.hour(observed).plus(age);
    }
}
