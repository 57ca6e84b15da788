package org.lifeline.outages.rules.state;

import java.time.Instant;
import org.lifeline.outages.supply.Level;

/**
 * A longest time in which a supply is below what is usual there. Silence neither begins nor ends one; being forgotten ends it with
 * unknown outcome.
 *
 * @param until when it was no longer below; null while it lasts
 * @param outcomeUnknown whether it ended because nothing was known any more
 * @param since when the claim was observed with which it began
 * @param level the last known level in it
 * @param worst the worst level in it
 * @param usual the level that was usual when it was last known to be below
 * @param extent how much of the area is known to be below, {@code WHOLE}, {@code ESTIMATED} or {@code IN_PART}, as last known
 * @param silentFrom when its last silence began; null while it is known to be below, and where it was so to its end
 */
public record Episode(
        Instant from,
        Instant until,
        boolean outcomeUnknown,
        Instant since,
        Level level,
        Level worst,
        Level usual,
        Fall extent,
        Instant silentFrom) {

    /** The resolution of time in the database. */
    public static final java.time.Duration TICK = java.time.Duration.ofNanos(1000);

    public boolean lasts() {
        return until == null;
    }

    /** Whether they share a moment; null stands for no end. */
    public boolean overlaps(Instant start, Instant end) {
        return (end == null || from.isBefore(end)) && (until == null || start.isBefore(until));
    }

    public boolean contains(Instant time) {
        return !time.isBefore(from) && (until == null || time.isBefore(until));
    }

    /** The last moment at which something of it was known; null when that is now. */
    public Instant lastKnownMoment() {
        Instant after = silentFrom != null ? silentFrom : until;
        return after == null ? null : after.minus(TICK);
    }

    /** Both, and the time between them. */
    public Episode joinedWith(Episode later) {
        return new Episode(
                from,
                later.until,
                later.outcomeUnknown,
                since,
                later.level,
                Level.worse(worst, later.worst),
                later.usual,
                later.extent,
                later.silentFrom);
    }
}
