package org.lifeline.gateway.edge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final int HEAD_BEATS = 4;
    private static final int GRACE_BEATS = 8;
    private static final int LEAST = 10;

    private final Pace pace = new Pace(new Pace.Least(HEAD_BEATS, GRACE_BEATS, LEAST));

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
    void aBodyThatComesFastEnoughMayTakeForever() {
        pace.head();

        assertThat(beatsUntilTooSlow(LEAST, true, 1000)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aBodyThatComesTooSlowlyHasItsGrace() {
        pace.head();

        assertThat(beatsUntilTooSlow(LEAST - 1, true, 1000)).isEqualTo(GRACE_BEATS + 1);
    }

    @Test
    void whatWeDoNotReadIsNotTheirFault() {
        pace.head();

        assertThat(beatsUntilTooSlow(0, false, 1000)).isEqualTo(Integer.MAX_VALUE);
    }
}
