package org.lifeline.outages.report.filing;

import java.time.Duration;
import java.time.Instant;
import org.lifeline.outages.report.form.FileReport;

/** When a report was seen by our clock, whatever the clock of the device says that sent it. */
final class DeviceClock {
    private DeviceClock() {}

    /**
     * Moved by as much as the clock was wrong when the report was sent; may lie ahead of {@code receivedAt}.
     *
     * @param mostSkew up to which the difference is that of a slow message, or none
     */
    static Instant corrected(FileReport filed, Instant receivedAt, Duration mostSkew) {
        if (filed.sentAt() == null) {
            return filed.observedAt();
        }
        Duration skew = Duration.between(filed.sentAt(), receivedAt);
        return skew.abs().compareTo(mostSkew) > 0 ? filed.observedAt().plus(skew) : filed.observedAt();
    }

    /** Nothing was seen later than we were told of it. */
    static Instant counted(Instant corrected, Instant receivedAt) {
        return corrected.isAfter(receivedAt) ? receivedAt : corrected;
    }
}
