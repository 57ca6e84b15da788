package org.lifeline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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

    @Test
    void withoutAGridItIsNow() {
        assertThat(new ReadingGrid(Duration.ZERO).last(NOW)).isEqualTo(NOW);
    }

    @Test
    void stepBelowZeroIsRefused() {
        assertThatThrownBy(() -> new ReadingGrid(Duration.ofMinutes(-1))).hasMessageContaining("lifeline.reading.grid");
    }
}
