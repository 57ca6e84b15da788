package org.lifeline.gateway.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The whole hour of UTC in which something happened. All but coordinators are told no finer time, and whatever time alone
 * decides is counted from it for everybody, so that no moment can be computed from when it takes effect.
 */
public final class HourFloor {
    private HourFloor() {}

    /** Null for null. */
    public static Instant of(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.HOURS);
    }
}
