package org.lifeline.privacy;

import java.time.Duration;
import java.time.Instant;

/**
 * The instants at which readers are told what is new, but for coordinators and administrators: a change tells its minute and
 * no more. Counted from the epoch, so that all instances move together.
 *
 * @param step zero for no grid
 */
public record ReadingGrid(Duration step) {
    /** Refuses a step below zero. */
    public ReadingGrid {
        if (step.isNegative()) {
            throw new IllegalArgumentException("lifeline.reading.grid is a duration of zero or more");
        }
    }

    /** The last instant of the grid, at most {@code now}; {@code now} itself where there is no grid. */
    public Instant last(Instant now) {
        if (step.isZero()) {
            return now;
        }
        long millis = step.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), millis) * millis);
    }
}
