package org.lifeline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingGridTest {
    private static final Instant NOW = Instant.parse("2025-03-08T12:34:56.789012Z");

    @Test
    void lastInstantIsTheBeginningOfTheMinute() {
        assertThat(new ReadingGrid(Duration.ofMinutes(1)).last(NOW)).isEqualTo(Instant.parse("2025-03-08T12:34:00Z"));
    }

    @Test
    void instantOfTheGridIsItsOwnLast() {
        Instant onIt = Instant.parse("2025-03-08T12:34:00Z");

        assertThat(new ReadingGrid(Duration.ofMinutes(1)).last(onIt)).isEqualTo(onIt);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M, 2025-03-07T12:34:00Z, PT1M",
        "PT1M, 2025-03-07T12:34:59.999Z, PT0.001S",
        "PT5M, 2025-03-07T12:34:00Z, PT1M",
        "PT1H, 2025-03-07T12:34:00Z, PT26M",
    })
    void instantsAreAlignedToTheEpoch(Duration step, Instant now, Duration rest) {
        ReadingGrid grid = new ReadingGrid(step);

        assertThat(grid.rest(now)).isEqualTo(rest);
        assertThat(grid.number(now.plus(rest))).isEqualTo(grid.number(now) + 1);
        assertThat(grid.number(now.plus(rest).minusMillis(1))).isEqualTo(grid.number(now));
    }

    @Test
    void withoutAGridItIsNow() {
        assertThat(new ReadingGrid(Duration.ZERO).last(NOW)).isEqualTo(NOW);
        assertThat(new ReadingGrid(Duration.ZERO).live()).isTrue();
    }

    @Test
    void stepBelowZeroIsRefused() {
        assertThatThrownBy(() -> new ReadingGrid(Duration.ofMinutes(-1))).hasMessageContaining("lifeline.reading.grid");
    }
}
