package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules as they run, against the same rules written once more from their text, as plainly as it says. */
class RulesAgainstTranscriptionTest {
    @Test
    void rulesSayWhatTheirTextSays() {
        Comparison comparison = new Comparison(Rulebook.PLAIN, Rulebook.RUNNING);

        assertThat(comparison.firstDifference(Comparison.HISTORIES)).isNull();
    }
}
