package org.lifeline.outages.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.report.filing.DeviceClockTest.MOST_SKEW;
import static org.lifeline.outages.report.filing.DeviceClockTest.RECEIVED;
import static org.lifeline.outages.report.filing.DeviceClockTest.filed;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lifeline.outages.report.form.FileReport;

class DeviceClockPropertyTest {
    private static final long YEARS = 30 * 365 * 86_400L;

    @Property
    void howLongBeforeTheSendingItWasSeenIsWhatCountsHoweverWrongTheClock(
            @ForAll @LongRange(min = -YEARS, max = YEARS) long skewSeconds,
            @ForAll @LongRange(min = 0, max = 30 * 86_400) long agoSeconds) {
        Instant sentAt = RECEIVED.plusSeconds(skewSeconds);
        FileReport filed = filed(sentAt.minusSeconds(agoSeconds).toString(), sentAt.toString());

        Instant counted = DeviceClock.counted(DeviceClock.corrected(filed, RECEIVED, MOST_SKEW), RECEIVED);

        Duration wrong =
                Duration.between(counted, RECEIVED.minusSeconds(agoSeconds)).abs();
        assertThat(wrong).isLessThanOrEqualTo(Math.abs(skewSeconds) > 120 ? Duration.ZERO : MOST_SKEW);
        assertThat(counted).isBeforeOrEqualTo(RECEIVED);
    }
}
