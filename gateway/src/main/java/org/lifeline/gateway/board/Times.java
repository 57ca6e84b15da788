package org.lifeline.gateway.board;

import java.time.Instant;

/** Of two times of which either may be unknown. */
public final class Times {
    private Times() {}

    /** Null if both are. */
    public static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Null if both are. */
    public static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** Whether a time has come; one that is unknown never comes. */
    public static boolean come(Instant time, Instant now) {
        return time != null && !now.isBefore(time);
    }
}
