package org.lifeline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceBandTest {
    @ParameterizedTest
    @CsvSource({"0, LOW", "0.2999, LOW", "0.3, FAIR", "0.5999, FAIR", "0.6, HIGH", "1, HIGH", ","})
    void bandFollowsFromTheNumber(Double confidence, ConfidenceBand band) {
        assertThat(ConfidenceBand.of(confidence)).isEqualTo(band);
    }
}
