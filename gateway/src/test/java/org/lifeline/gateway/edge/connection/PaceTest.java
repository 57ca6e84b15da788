package org.lifeline.gateway.edge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final int HEAD_BEATS = 4;
    private static final int GRACE_BEATS = 8;
    private static final int LEAST = 10;
    private static final int BODY_BEATS = 500;

    private final Pace pace = new Pace(new Pace.Least(HEAD_BEATS, GRACE_BEATS, LEAST, BODY_BEATS));

    private int beatsUntilTooSlow(int bytesEach, boolean awaited, int most) {
        for (int beat = 1; beat <= most; beat++) {
            if (bytesEach > 0) {
                pace.body(bytesEach);
            }
            if (pace.tooSlow(awaited)) {
                return beat;
            }
        }
        return Integer.MAX_VALUE;
    }

    @Test
    void aHeadHasToBeWholeInTime() {
        assertThat(beatsUntilTooSlow(0, true, 100)).isEqualTo(HEAD_BEATS + 1);
    }

    @Test
    void whoSendsNothingBetweenRequestsIsInNoHurry() {
        pace.head();
        pace.whole();
        pace.came();

        assertThat(beatsUntilTooSlow(0, true, 100)).isEqualTo(Integer.MAX_VALUE);
        assertThat(pace.amidHead()).isFalse();
    }

    @Test
    void bytesThatAreNoRequestYetBeginAHead() {
        pace.head();
        pace.whole();
        pace.came();
        pace.came();

        assertThat(pace.amidHead()).isTrue();
        assertThat(beatsUntilTooSlow(0, true, 100)).isEqualTo(HEAD_BEATS + 1);
    }

    @Test
    void aBodyThatComesFastEnoughHasTheLongestTime() {
        pace.head();

        assertThat(beatsUntilTooSlow(LEAST, true, 1000)).isEqualTo(BODY_BEATS + 1);
    }

    @Test
    void aBodyThatDoesNotComeHasItsGrace() {
        pace.head();

        assertThat(beatsUntilTooSlow(0, true, 1000)).isEqualTo(GRACE_BEATS + 1);
        assertThat(pace.amidBody()).isTrue();
    }

    @Test
    void silenceUnderABodyIsForgivenOnceAndNotAgain() {
        pace.head();
        assertThat(beatsUntilTooSlow(LEAST, true, 100)).isEqualTo(Integer.MAX_VALUE);

        assertThat(beatsUntilTooSlow(0, true, 1000)).isEqualTo(GRACE_BEATS + 1);
    }

    @Test
    void aBodyThatComesTooSlowlyUsesUpItsGrace() {
        pace.head();

        assertThat(beatsUntilTooSlow(LEAST / 2, true, 1000)).isBetween(2 * GRACE_BEATS, 2 * GRACE_BEATS + 2);
    }

    @Test
    void whatHasComeFastBuysNoMoreThanTheGrace() {
        pace.head();
        pace.body(4000 * LEAST);

        assertThat(beatsUntilTooSlow(0, true, 1000)).isEqualTo(1 + GRACE_BEATS + 1);
    }

    @Test
    void whatWeDoNotReadIsNotTheirFault() {
        pace.head();

        assertThat(beatsUntilTooSlow(0, false, 1000)).isEqualTo(Integer.MAX_VALUE);
    }
}
