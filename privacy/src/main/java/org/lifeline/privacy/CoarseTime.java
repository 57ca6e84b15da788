package org.lifeline.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they are shown to everybody but coordinators: when a report was made must not lead to who made it. */
public final class CoarseTime {
    private CoarseTime() {}

    /** The UTC hour that had begun; null for null. */
    public static Instant hour(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.HOURS);
    }

    /** The minute that had begun: lists are sorted by it, so that places in them tell no seconds; null for null. */
    public static Instant minute(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The UTC day that had begun; null for null. */
    public static Instant day(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.DAYS);
    }
}
