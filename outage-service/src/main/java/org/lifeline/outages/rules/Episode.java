package org.lifeline.outages.rules;

import java.time.Instant;
import org.lifeline.outages.supply.Level;

/**
 * A longest time in which the true level is below what is usual. Silence neither begins nor ends one.
 *
 * @param until when it was no longer below; null while it lasts
 * @param since when the claim was observed with which it began
 * @param level the last known level in it
 * @param worst the worst level in it
 * @param silentFrom when its last stretch of silence began; null when the level is known to its end
 */
public record Episode(
        Instant from, Instant until, Instant since, Level level, Level worst, Level baseline, Instant silentFrom) {
    public boolean lasts() {
        return until == null;
    }

    /** Whether they share a moment. */
    public boolean overlaps(Instant start, Instant end) {
        return (end == null || from.isBefore(end)) && (until == null || start.isBefore(until));
    }

    public boolean contains(Instant time) {
        return !time.isBefore(from) && (until == null || time.isBefore(until));
    }

    /** The last moment at which something of it was known; null when that is now. */
    public Instant lastKnownMoment() {
        Instant after = silentFrom != null ? silentFrom : until;
        return after == null ? null : after.minus(TrueLevels.TICK);
    }
}
