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

    /** Whether there is no grid. */
    public boolean live() {
        return step.isZero();
    }

    /** The last instant of the grid, at most {@code now}; {@code now} itself where there is no grid. */
    public Instant last(Instant now) {
        return live() ? now : Instant.ofEpochMilli(number(now) * step.toMillis());
    }

    /** How many steps the last instant is from the epoch; 0 where there is no grid. */
    public long number(Instant now) {
        return live() ? 0 : Math.floorDiv(now.toEpochMilli(), step.toMillis());
    }

    /** Until the next instant, at least a millisecond. Only where there is a grid. */
    public Duration rest(Instant now) {
        return Duration.ofMillis(step.toMillis() - Math.floorMod(now.toEpochMilli(), step.toMillis()));
    }
}
