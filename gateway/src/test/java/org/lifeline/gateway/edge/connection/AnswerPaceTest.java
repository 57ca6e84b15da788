package org.lifeline.gateway.edge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerPaceTest {
    private static final int GRACE_BEATS = 8;
    private static final int LEAST = 10;
    private static final int ANSWER_BEATS = 500;
    private static final long MUCH = 1_000_000;
    private static final int NEVER = Integer.MAX_VALUE;

    private final AnswerPace pace = new AnswerPace(new AnswerPace.Least(GRACE_BEATS, LEAST, ANSWER_BEATS));
    private long waiting;

    private void answer(long bytes) {
        pace.begin();
        pace.written(bytes);
        waiting = bytes;
    }

    private int beatsUntilTooSlow(int takenEach, int most) {
        for (int beat = 1; beat <= most; beat++) {
            waiting -= takenEach;
            if (pace.tooSlow(waiting)) {
                return beat;
            }
        }
        return NEVER;
    }

    @Test
    void whoTakesNothingHasItsGrace() {
        answer(MUCH);

        assertThat(beatsUntilTooSlow(0, 1000)).isEqualTo(GRACE_BEATS + 1);
    }

    @Test
    void whoTakesTooLittleUsesUpItsGrace() {
        answer(MUCH);

        assertThat(beatsUntilTooSlow(LEAST / 2, 1000)).isBetween(2 * GRACE_BEATS, 2 * GRACE_BEATS + 2);
    }

    @Test
    void whoTakesEnoughHasTheLongestTime() {
        answer(MUCH);

        assertThat(beatsUntilTooSlow(LEAST, 1000)).isEqualTo(ANSWER_BEATS + 1);
    }

    /** As a system takes it: some at once, and then nothing for a while. */
    @Test
    void networkThatStandsStillNowAndThenIsForgiven() {
        answer(MUCH);

        for (int i = 0; i < 20; i++) {
            assertThat(beatsUntilTooSlow(0, GRACE_BEATS - 1)).isEqualTo(NEVER);
            assertThat(beatsUntilTooSlow(GRACE_BEATS * LEAST, 1)).isEqualTo(NEVER);
        }
    }

    @Test
    void whatWasTakenFastBuysNoMoreThanTheGrace() {
        answer(MUCH);
        assertThat(beatsUntilTooSlow(500 * LEAST, 5)).isEqualTo(NEVER);

        assertThat(beatsUntilTooSlow(0, 1000)).isBetween(GRACE_BEATS, GRACE_BEATS + 1);
    }

    @Test
    void answerThatIsLongInTheMakingIsNotItsReadersFault() {
        answer(0);

        assertThat(beatsUntilTooSlow(0, 1000)).isEqualTo(NEVER);
        pace.end();
        waiting = MUCH;
        assertThat(beatsUntilTooSlow(0, 1000)).as("of no answer").isEqualTo(NEVER);
    }
}
