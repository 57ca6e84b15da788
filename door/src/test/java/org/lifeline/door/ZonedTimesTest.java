package org.lifeline.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
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
}
