package org.lifeline.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.wire.Parameters;

/** Times as forms, phones and scripts write them. */
class ZonedTimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27T18:40:00Z",
                "2026-11-27T18:40Z",
                "2026-11-27t18:40z",
                "2026-11-27T21:40:00.000+03:00",
                "2026-11-27T21:40:00.000+03",
                "2026-11-27T21:40:00+0300",
                "2026-11-27T21:40+03",
                "2026-11-27T21:40+0300",
                "2026-11-27T21:40+03:00",
                "2026-11-27T13:10-0530"
            })
    void everyOffsetIsUnderstood(String text) {
        assertThat(Parameters.time(text)).isEqualTo(Instant.parse("2026-11-27T18:40:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27T21:40:00",
                "2026-11-27T21:40",
                "2026-11-27",
                "2026-11-27T21:40+3",
                "2026-11-27T21:40+030",
                "2026-11-27T21:40+19",
                "2026-11-27T21:40ZZ",
                "2026-11-27T25:40Z",
                "2026-02-30T21:40Z",
                "٢٠٢٦-١١-٢٧T٢١:٤٠Z",
                "1764272400"
            })
    void whatIsNoMomentIsNone(String text) {
        assertThatThrownBy(() -> Parameters.time(text)).isInstanceOf(DateTimeException.class);
    }

    /** As services write them: read by a way of their own, which must see what the library sees. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27T18:40:00Z",
                "2026-11-27T18:40:00.1Z",
                "2026-11-27T18:40:59.123456Z",
                "2026-11-27T23:59:59.999999999Z",
                "2024-02-29T00:00:00.000001Z",
                "2026-12-31T24:00:00Z",
                "2026-06-30T23:59:60Z",
                "0000-01-01T00:00:00Z",
                "1900-02-28T12:00:00Z",
                "1969-12-31T23:59:59.5Z",
                "9999-12-31T23:59:59.999999999Z"
            })
    void timesOfServicesAreTheSameForTheLibrary(String text) {
        assertThat(Parameters.time(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void everyDayIsTheSameForTheLibrary() {
        Instant first = Instant.parse("1896-01-01T00:00:00Z");
        for (int day = 0; day < 150 * 366; day++) {
            Instant time = first.plus(Duration.ofDays(day)).plusNanos(day * 1_234_567_891L);

            assertThat(Parameters.time(time.toString())).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:61Z",
                "2026-01-01T00:00:00.1234567890Z",
                "2026-01-01T00:00:00,5Z",
                "2026-01-01 00:00:00Z"
            })
    void whatTheLibraryRefusesIsRefused(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Parameters.time(text)).isInstanceOf(DateTimeException.class);
    }
}
