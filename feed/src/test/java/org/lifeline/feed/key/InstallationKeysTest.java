package org.lifeline.feed.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationKeysTest {
    private static final String OLD = "the-old-key-of-the-house";
    private static final String NEW = "the-new-key-of-the-house";

    @Test
    void theFirstIsSentAndAllAreTaken() {
        InstallationKeys keys = InstallationKeys.of(List.of(NEW, " " + OLD + " "));

        assertThat(keys.sent()).isEqualTo(NEW);
        assertThat(keys.accepts(NEW)).isTrue();
        assertThat(keys.accepts(OLD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the-new-key-of-the-hous", "the-new-key-of-the-house ", "THE-NEW-KEY-OF-THE-HOUSE"})
    void anythingElseIsNone(String shown) {
        assertThat(InstallationKeys.of(List.of(NEW, OLD)).accepts(shown)).isFalse();
    }

    @Test
    void withoutAKeyThereIsOneSentenceThatSaysWhatToDo() {
        assertThatThrownBy(() -> InstallationKeys.of(List.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("LIFELINE_INSTALLATION_KEYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "short", "a key with blanks in the middle", "مفتاح-مفتاح-مفتاح-مفتاح"})
    void aKeyThatIsNoGoodIsNamedNowhere(String bad) {
        assertThatThrownBy(() -> InstallationKeys.of(List.of(NEW, bad)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining(NEW)
                .hasMessageContaining("openssl");
    }
}
