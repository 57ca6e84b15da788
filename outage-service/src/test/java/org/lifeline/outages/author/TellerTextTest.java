package org.lifeline.outages.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellerTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0944123456",
                "0944 123 456",
                " (0944) 123-456 ",
                "0944/123.456",
                "٠٩٤٤١٢٣٤٥٦",
                "۰۹۴۴ ۱۲۳ ۴۵۶",
                "\u200f0944123456\u200e",
                "0944\u00a0123\u00a0456"
            })
    void oneNumberIsOneTellerHoweverItIsTyped(String typed) {
        assertThat(TellerText.normal(typed)).isEqualTo("0944123456");
    }

    @Test
    void bothWaysToDialAbroadAreOne() {
        assertThat(TellerText.normal("+963 944 123456")).isEqualTo(TellerText.normal("00963944123456"));
    }

    @Test
    void nicknamesAreToldApartAndTheirCaseIsNot() {
        assertThat(TellerText.normal("Abu  Omar ")).isEqualTo("abu omar");
        assertThat(TellerText.normal("caller 3")).isNotEqualTo(TellerText.normal("caller 4"));
        assertThat(TellerText.normal("3")).isNotEqualTo(TellerText.normal("3-4"));
        assertThat(TellerText.normal("أمّ خالد")).isEqualTo(TellerText.normal("أم خالد"));
    }

    @Test
    void nothingIsNothing() {
        assertThat(TellerText.normal(" \u200b\u200f ")).isEmpty();
    }
}
