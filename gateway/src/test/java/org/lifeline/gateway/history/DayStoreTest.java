package org.lifeline.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.gateway.board.BoardsForHistory;

class DayStoreTest {
    private static final LocalDate DATE = LocalDate.parse("2025-03-07");

    @TempDir
    Path folder;

    private record Config(Optional<Path> keptIn) implements HistoryConfig {
        @Override
        public Duration keep() {
            return Duration.ofDays(400);
        }

        @Override
        public int daysInMemory() {
            return 8;
        }

        @Override
        public String look() {
            return "off";
        }

        @Override
        public Duration delay() {
            return Duration.ZERO;
        }

        @Override
        public Duration turn() {
            return Duration.ofSeconds(20);
        }

        @Override
        public int rest() {
            return 0;
        }

        @Override
        public Duration settles() {
            return Duration.ofMinutes(2);
        }
    }

    private DayStore store(Path in) {
        return new DayStore(new Config(Optional.ofNullable(in)));
    }

    private static HistoryDay day(LocalDate date) {
        HistoryDay day = new HistoryDay(date);
        day.put(5, BoardsForHistory.any(new SplittableRandom(1)));
        return day;
    }

    @Test
    void whatIsSavedIsThereForTheNextStart() {
        store(folder.resolve("deep/history")).save(day(DATE));

        HistoryDay read =
                store(folder.resolve("deep/history")).read(DATE, pcode -> true).orElseThrow();

        assertThat(read.has(5)).isTrue();
        assertThat(read.of("SY06")).isNotEmpty();
        assertThat(store(folder).read(DATE.plusDays(1), pcode -> true)).isEmpty();
    }

    @Test
    void whatIsTooOldGoesAndNothingElse() throws IOException {
        DayStore store = store(folder);
        store.save(day(DATE));
        store.save(day(DATE.plusDays(1)));
        Files.writeString(folder.resolve("notes.txt"), "of somebody");

        store.forgetBefore(DATE.plusDays(1));

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("2025-03-08.day", "notes.txt");
    }

    @Test
    void aFileThatCannotBeReadIsAsIfItWereNotThere() throws IOException {
        Files.writeString(folder.resolve("2025-03-07.day"), "half a file");

        assertThat(store(folder).read(DATE, pcode -> true)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoErrorOfWhoeverAsks() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(store(file.resolve("below")).save(day(DATE))).isFalse();
    }

    @Test
    void withoutAFolderTheLatestDaysAreHeld() {
        DayStore store = store(null);
        store.save(day(DATE));

        assertThat(store.read(DATE, pcode -> true)).isPresent();
        assertThat(store.oldest(DATE, DATE.minusDays(300))).isEqualTo(DATE.minusDays(7));
        assertThat(store(folder).oldest(DATE, DATE.minusDays(300))).isEqualTo(DATE.minusDays(300));
        store.forgetBefore(DATE.plusDays(1));
        assertThat(store.read(DATE, pcode -> true)).isEmpty();
    }
}
