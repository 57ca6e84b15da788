package org.lifeline.outages.reliability.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.reliability.counting.Histories.ELECTRICITY;
import static org.lifeline.outages.reliability.counting.Histories.FULL;
import static org.lifeline.outages.reliability.counting.Histories.HOUR;
import static org.lifeline.outages.reliability.counting.Histories.history;
import static org.lifeline.outages.reliability.counting.Histories.hour;
import static org.lifeline.outages.reliability.counting.Histories.hours;
import static org.lifeline.outages.reliability.counting.Histories.usual;
import static org.lifeline.outages.reliability.counting.Histories.window;

import org.junit.jupiter.api.Test;
import org.lifeline.outages.reliability.counting.InterruptionCount.Counted;
import org.lifeline.outages.reliability.counting.SupplyHistory.Refuted;

class SupplyHistoryTest {
    @Test
    void historyFromAroundCountsWhileNothingIsKnownOfTheAreaItself() {
        SupplyHistory around = history("0 NONE, 48 NORMAL, 60 NONE").assigned();
        SupplyHistory own = history("24 NORMAL, 36 forgotten");

        Counted counted = count(own.over(around));

        assertThat(counted.known()).isEqualTo(72d * HOUR);
        assertThat(counted.low()).isEqualTo((24 + 12 + 12) * (double) HOUR);
        assertThat(counted.times()).isEqualTo(3);
    }

    @Test
    void interruptionGoesOnWhenTheAreaItselfIsFirstSpokenOf() {
        assertThat(count(history("24 NONE").over(history("0 NONE").assigned())).times())
                .isEqualTo(1);
    }

    @Test
    void partOfTheAreaAroundIsNotHandedDown() {
        Counted beside = count(SupplyHistory.NONE.over(history("0 part NONE").assigned()));
        Counted alone = count(SupplyHistory.NONE.over(history("0 onlyPart NONE").assigned()));

        assertThat(beside.known()).isEqualTo(72d * HOUR);
        assertThat(beside.high()).isZero();
        assertThat(alone.known()).isZero();
        assertThat(alone.high()).isZero();
    }

    @Test
    void assignedLevelIsComparedWithWhatIsUsualInTheAreaItself() {
        SupplyHistory around = history("0 SEVERE 4h").assigned();

        Counted counted = InterruptionCount.of(around, usual(hours(4)), ELECTRICITY, window(0, 72));

        assertThat(counted.known()).isEqualTo(72d * HOUR);
        assertThat(counted.high()).isZero();
    }

    @Test
    void refutedOutageCountsNothing() {
        SupplyHistory refuted =
                history("0 NORMAL, 10 NONE, 20 NORMAL, 30 NONE, 40 NORMAL").refuted(new Refuted(hour(10), hour(20)));

        Counted counted = count(refuted);

        assertThat(counted.known()).isEqualTo(72d * HOUR);
        assertThat(counted.low()).isEqualTo(10d * HOUR);
        assertThat(counted.times()).isEqualTo(1);
    }

    @Test
    void refutedOutageOfTheAreaAroundCountsNothingInside() {
        SupplyHistory around =
                history("0 NONE").refuted(new Refuted(hour(0), Long.MAX_VALUE)).assigned();

        Counted counted = count(SupplyHistory.NONE.over(around));

        assertThat(counted.low()).isZero();
        assertThat(counted.times()).isZero();
    }

    private static Counted count(SupplyHistory history) {
        return InterruptionCount.of(history, FULL, ELECTRICITY, window(0, 72));
    }
}
