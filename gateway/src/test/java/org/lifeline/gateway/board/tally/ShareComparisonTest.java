package org.lifeline.gateway.board.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareComparisonTest {
    @Test
    void lastBitsOfASumDoNotDecide() {
        double almostOneFifth = 1 - 0.8; // 0.19999999999999996

        assertThat(ShareComparison.reaches(almostOneFifth, 0.2)).isTrue();
        assertThat(ShareComparison.reaches(0.2, 0.2)).isTrue();
    }

    @Test
    void lessThanABoundDoesNotReachIt() {
        assertThat(ShareComparison.reaches(0.19999, 0.2)).isFalse();
    }
}
