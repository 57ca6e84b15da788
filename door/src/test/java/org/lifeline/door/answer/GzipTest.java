package org.lifeline.door.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "gzip;q=0.05",
                "identity;q=0, gzip",
                "*",
                "br, *;q=0.5"
            })
    void isTaken(String encodings) {
        assertThat(Gzip.isTakenBy(encodings)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "identity",
                "br",
                "gzip;q=0",
                "gzip ; q=0.000, br",
                "identity, gzip;q=0.0",
                "gzip;q=0, *",
                "deflate",
                "*;q=0",
                "br, *;q=0.0"
            })
    void isNot(String encodings) {
        assertThat(Gzip.isTakenBy(encodings)).isFalse();
    }
}
