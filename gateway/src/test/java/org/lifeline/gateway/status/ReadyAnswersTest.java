package org.lifeline.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyAnswersTest {
    private static final int ANSWER = 100_000;

    private static ReadyAnswers.Kept answer() {
        return new ReadyAnswers.Kept(new Ready(new byte[ANSWER], new EntityTag("a")), null, Instant.EPOCH);
    }

    @Test
    void whatEverybodyReadsStaysWhateverSomebodyCombines() {
        Cache<String, ReadyAnswers.Kept> kept = ReadyAnswers.bounded();
        kept.put("everybody's", answer());
        for (int i = 0; i < 2_000; i++) {
            assertThat(kept.getIfPresent("everybody's"))
                    .as("after %d others", i)
                    .isNotNull();
            kept.put("combination " + i, answer());
        }

        assertThat(kept.estimatedSize()).isLessThan(200);
    }

    @ParameterizedTest
    @CsvSource({
        "adminLevel=1&parent=SY, true",
        "parent=SY&adminLevel=1, true",
        "adminLevel=1&n=7, false",
        "adminLevel=1&adminLevel=1, false",
        "adminLevel=%31, false",
        "adminLevel=1&, false"
    })
    void onlyWhatChangesAnAnswerMakesAnotherOne(String query, boolean plain) {
        assertThat(AddressAsked.isPlain(query, List.of("adminLevel", "parent"))).isEqualTo(plain);
    }
}
