package org.lifeline.outages.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state and every decision: where it leads, or that it is not allowed (a dash). */
class MovesTest {
    private static final String TABLE = """
            from               | CONFIRM   | REFUTE  | MARK_PARTLY_RESTORED | RESTORE  | CLOSE  | REOPEN   | MERGE
            REPORTED           | CONFIRMED | REFUTED | PARTIALLY_RESTORED   | RESTORED | -      | -        | DUPLICATE
            CONFIRMED          | -         | REFUTED | PARTIALLY_RESTORED   | RESTORED | -      | -        | DUPLICATE
            PARTIALLY_RESTORED | CONFIRMED | REFUTED | -                    | RESTORED | -      | -        | DUPLICATE
            RESTORED           | -         | REFUTED | -                    | -        | CLOSED | REPORTED | DUPLICATE
            CLOSED             | -         | -       | -                    | -        | -      | REPORTED | -
            REFUTED            | -         | -       | -                    | -        | -      | REPORTED | -
            DUPLICATE          | -         | -       | -                    | -        | -      | REPORTED | -
            """;

    @Test
    void everyStateTakesTheDecisionsOfTheTableAndNoOther() {
        String[] lines = TABLE.strip().split("\n");
        String[] decisions = lines[0].split("\\|");
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            String[] cells = line.split("\\|");
            for (int i = 1; i < cells.length; i++) {
                String from = cells[0].strip();
                String decision = decisions[i].strip();
                expected.put(from + " " + decision, cells[i].strip());
                actual.put(
                        from + " " + decision,
                        Moves.by(Decision.valueOf(decision), OutageState.valueOf(from))
                                .map(Enum::name)
                                .orElse("-"));
            }
        }

        assertThat(actual).isEqualTo(expected).hasSize(OutageState.values().length * Decision.values().length);
    }

    @ParameterizedTest(name = "{0}, last decided {1}: while it lasts {2}, ended {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    REPORTED           |                      | REPORTED           | RESTORED
                    CONFIRMED          | CONFIRM              | CONFIRMED          | RESTORED
                    PARTIALLY_RESTORED | MARK_PARTLY_RESTORED | PARTIALLY_RESTORED | RESTORED
                    RESTORED           |                      | REPORTED           | RESTORED
                    RESTORED           | CONFIRM              | CONFIRMED          | RESTORED
                    RESTORED           | MARK_PARTLY_RESTORED | PARTIALLY_RESTORED | RESTORED
                    RESTORED           | RESTORE              | RESTORED           | RESTORED
                    CLOSED             | CLOSE                | CLOSED             | CLOSED
                    REFUTED            | REFUTE               | REFUTED            | REFUTED
                    DUPLICATE          | MERGE                | DUPLICATE          | DUPLICATE
                    """)
    void evidenceMovesByItself(OutageState from, Decision last, OutageState lasting, OutageState ended) {
        assertThat(Moves.byEvidence(from, null, false, last)).isEqualTo(lasting);
        assertThat(Moves.byEvidence(from, Instant.EPOCH, false, last)).isEqualTo(ended);
    }

    @Test
    void whatAPersonRefutedOnlyNewerReportsReopenAndWhatTheEvidenceRefutedItMayReopen() {
        assertThat(Moves.byEvidence(OutageState.REFUTED, null, true, Decision.REFUTE))
                .isEqualTo(OutageState.REPORTED);
        assertThat(Moves.byEvidence(OutageState.REFUTED, null, false, null)).isEqualTo(OutageState.REPORTED);
    }
}
