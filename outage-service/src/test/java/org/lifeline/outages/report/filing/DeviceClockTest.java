package org.lifeline.outages.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.outages.report.form.Forms;

class DeviceClockTest {
    static final Instant RECEIVED = Instant.parse("2025-03-07T16:00:00Z");
    static final Duration MOST_SKEW = Duration.ofMinutes(2);

    @ParameterizedTest
    @CsvSource({
        "2025-03-07T16:55:00Z, 2025-03-07T17:00:00Z, 2025-03-07T15:55:00Z", // an hour ahead
        "2025-03-04T17:00:00Z, 2025-03-07T17:00:00Z, 2025-03-04T16:00:00Z", // and three days offline
        "2015-01-01T00:03:00Z, 2015-01-02T00:03:00Z, 2025-03-06T16:00:00Z", // a battery that was empty
        "1970-01-01T00:00:00Z, 1970-01-01T00:10:00Z, 2025-03-07T15:50:00Z",
        "2025-03-07T15:00:00Z, 2025-03-07T15:58:00Z, 2025-03-07T15:00:00Z", // two minutes on the way
        "2025-03-07T15:00:00Z, 2025-03-07T15:57:59Z, 2025-03-07T15:02:01Z",
        "2025-03-07T15:00:00Z, , 2025-03-07T15:00:00Z",
        "2025-03-07T16:05:00Z, , 2025-03-07T16:00:00Z" // ahead, and nobody knows why
    })
    void countedByOurClock(String observedAt, String sentAt, Instant counted) {
        FileReport filed = filed(observedAt, sentAt);

        assertThat(DeviceClock.counted(DeviceClock.corrected(filed, RECEIVED, MOST_SKEW), RECEIVED))
                .isEqualTo(counted);
    }

    static FileReport filed(String observedAt, String sentAt) {
        return Forms.read("{'region':'SY0602','service':'WATER','level':'NONE','observedAt':'" + observedAt + "',"
                + (sentAt == null ? "" : "'sentAt':'" + sentAt + "',") + "'source':{'class':'FIELD_STAFF'}}");
    }
}
