package org.lifeline.outages.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.outages.outage.Moves.Evidence;

/** Every state and every decision: where it leads, or that it is not allowed (a dash). */
class MovesTest {
    private static final String TABLE = """
            from               | CONFIRM   | REFUTE  | MARK_PARTLY_RESTORED | RESTORE  | CLOSE  | REOPEN   | MERGE
            REPORTED           | CONFIRMED | REFUTED | PARTIALLY_RESTORED   | RESTORED | -      | -        | DUPLICATE
            CONFIRMED          | -         | REFUTED | PARTIALLY_RESTORED   | RESTORED | -      | -        | DUPLICATE
            PARTIALLY_RESTORED | CONFIRMED | REFUTED | -                    | RESTORED | -      | -        | DUPLICATE
            RESTORED           | -         | REFUTED | -                    | -        | CLOSED | REPORTED | DUPLICATE
            OUTCOME_UNKNOWN    | -         | REFUTED | -                    | -        | CLOSED | REPORTED | DUPLICATE
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

    @ParameterizedTest(name = "{0}, last decided {1}: on {2}, over {3}, forgotten {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    REPORTED           |                      | REPORTED           | RESTORED  | OUTCOME_UNKNOWN
                    CONFIRMED          | CONFIRM              | CONFIRMED          | RESTORED  | OUTCOME_UNKNOWN
                    PARTIALLY_RESTORED | MARK_PARTLY_RESTORED | PARTIALLY_RESTORED | RESTORED  | OUTCOME_UNKNOWN
                    RESTORED           |                      | REPORTED           | RESTORED  | OUTCOME_UNKNOWN
                    RESTORED           | CONFIRM              | CONFIRMED          | RESTORED  | OUTCOME_UNKNOWN
                    RESTORED           | MARK_PARTLY_RESTORED | PARTIALLY_RESTORED | RESTORED  | OUTCOME_UNKNOWN
                    RESTORED           | RESTORE              | REPORTED           | RESTORED  | RESTORED
                    OUTCOME_UNKNOWN    |                      | REPORTED           | RESTORED  | OUTCOME_UNKNOWN
                    CLOSED             | CLOSE                | CLOSED             | CLOSED    | CLOSED
                    REFUTED            | REFUTE               | REFUTED            | REFUTED   | REFUTED
                    REFUTED            |                      | REPORTED           | RESTORED  | OUTCOME_UNKNOWN
                    DUPLICATE          | MERGE                | DUPLICATE          | DUPLICATE | DUPLICATE
                    """)
    void evidenceMovesByItself(
            OutageState from, Decision last, OutageState on, OutageState over, OutageState forgotten) {
        assertThat(Moves.byEvidence(from, Evidence.ON, last)).isEqualTo(on);
        assertThat(Moves.byEvidence(from, Evidence.OVER, last)).isEqualTo(over);
        assertThat(Moves.byEvidence(from, Evidence.FORGOTTEN, last)).isEqualTo(forgotten);
    }
}
