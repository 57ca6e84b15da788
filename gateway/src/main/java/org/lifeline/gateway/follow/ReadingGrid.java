package org.lifeline.gateway.follow;

import java.time.Duration;
import java.time.Instant;

/**
 * The instants at which the board is published to those who are not shown the live one. They are aligned to the epoch, so that
 * all gateways move together.
 *
 * @param step from one to the next; zero publishes every board at once
 */
record ReadingGrid(Duration step) {
    ReadingGrid {
        if (step.isNegative()) {
            throw new IllegalArgumentException("lifeline.reading.grid is negative");
        }
    }

    boolean live() {
        return step.isZero();
    }

    /** The number of the last instant. */
    long number(Instant now) {
        return live() ? 0 : Math.floorDiv(now.toEpochMilli(), step.toMillis());
    }

    /** Until the next one; at least a moment. */
    Duration rest(Instant now) {
        return Duration.ofMillis(step.toMillis() - Math.floorMod(now.toEpochMilli(), step.toMillis()));
    }
}
