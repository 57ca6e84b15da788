package org.lifeline.outages.reliability.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.outages.reliability.counting.Histories.ELECTRICITY;
import static org.lifeline.outages.reliability.counting.Histories.FULL;
import static org.lifeline.outages.reliability.counting.Histories.HOUR;
import static org.lifeline.outages.reliability.counting.Histories.history;
import static org.lifeline.outages.reliability.counting.Histories.hour;
import static org.lifeline.outages.reliability.counting.Histories.hours;
import static org.lifeline.outages.reliability.counting.Histories.usual;
import static org.lifeline.outages.reliability.counting.Histories.window;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.outages.reliability.counting.InterruptionCount.Counted;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;

class InterruptionCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // history; hours from and to; hours known, silent, low, high; times, momentary
                "0 NORMAL, 10 NONE, 16 NORMAL; 0; 24; 24; 0; 6; 6; 1; 0",
                "0 NORMAL, 10 NONE, 16 NORMAL; 12; 24; 12; 0; 4; 4; 0; 0", // began before
                "0 NONE, 72 silent, 120 NONE, 192 silent; 0; 240; 144; 96; 144; 240; 1; 0", // silence does not end it
                "0 NONE, 72 silent, 120 NORMAL; 0; 144; 96; 48; 72; 120; 1; 0",
                "0 NORMAL, 72 silent, 120 NONE; 0; 144; 96; 0; 24; 24; 1; 0", // silence outside of one is in neither
                "0 NONE, 72 silent, 408 forgotten; 0; 480; 72; 336; 72; 408; 1; 0",
                "0 NONE, 72 silent, 408 forgotten, 420 NONE; 0; 480; 132; 336; 132; 468; 2; 0", // another one
                "5 NONE; 0; 24; 19; 0; 19; 19; 1; 0", // before the first nothing is known
                "0 NORMAL; 0; 24; 24; 0; 0; 0; 0; 0",
                "0 NONE 0h, 24 SEVERE 5h, 48 NORMAL; 0; 72; 72; 0; 43; 43; 1; 0", // 24 + 19
                "0 SEVERE; 0; 24; 24; 0; 18; 24; 1; 0", // a level alone: between 0 and 6 hours
                "0 REDUCED; 0; 24; 24; 0; 8; 18; 1; 0",
                "0 SEVERE 6h, 12 silent; 0; 24; 12; 12; 9; 18; 1; 0", // silence lacks what was lacking last
                "0 part NONE; 0; 24; 24; 0; 0; 24; 0; 0", // from nobody to all, beside a level of the whole
                "0 onlyPart NONE; 0; 24; 0; 24; 0; 24; 0; 0", // a part alone is no coverage
                "0 part NONE, 12 NONE, 18 part NONE; 0; 24; 24; 0; 6; 24; 1; 0",
                "0 estimated 0.2/0.5/0.8; 0; 24; 24; 0; 4.8; 19.2; 0.5; 0",
                "0 estimated 0.2/0.5/0.8, 12 NONE; 0; 24; 24; 0; 14.4; 21.6; 1; 0", // each person once
                "0 NORMAL, 1 NONE, 1.0833333333 NORMAL; 0; 24; 24; 0; 0; 0; 0; 1", // five minutes
                "0 NORMAL, 1 NONE, 1.0834 NORMAL; 0; 24; 24; 0; .0834; .0834; 1; 0",
                "0 NORMAL, 11.95 NONE, 12.01 NORMAL; 0; 12; 12; 0; 0; 0; 0; 1", // it ends after the period
                "0 NORMAL, 11.95 NONE, 12.01 NORMAL; 12; 24; 12; 0; 0; 0; 0; 0",
                "0 NORMAL, 23.99 NONE; 0; 24; 24; 0; .01; .01; 1; 0", // nobody knows yet how long it lasts
            })
    void hoursAndTimesByHand(
            String words,
            double from,
            double to,
            double known,
            double silent,
            double low,
            double high,
            double times,
            double momentary) {
        Counted counted = InterruptionCount.of(history(words), FULL, ELECTRICITY, window(from, to));

        assertThat(inHours(counted))
                .containsExactly(new double[] {known, silent, low, high, times, momentary}, offset(1e-6));
    }

    @Test
    void onlyWhatIsLackingOfTheUsualCounts() {
        UsualCourse fourHours = usual(hours(4));

        Counted without = InterruptionCount.of(history("0 NONE 0h"), fourHours, ELECTRICITY, window(0, 48));
        Counted half = InterruptionCount.of(history("0 SEVERE 0.5h"), fourHours, ELECTRICITY, window(0, 48));

        assertThat(without.low() / HOUR).isCloseTo(8, within(1e-6));
        assertThat(half.low() / HOUR).isCloseTo(7, within(1e-6));
        assertThat(half.high() / HOUR).isCloseTo(7, within(1e-6));
    }

    @Test
    void changeOfWhatIsUsualCountsFromItsTimeOn() {
        TreeMap<Long, UsualSupply> changes = new TreeMap<>();
        changes.put(hour(24), hours(4));
        UsualCourse course = new UsualCourse(new UsualSupply(Level.NORMAL, null), changes);

        Counted counted = InterruptionCount.of(history("0 NONE 0h"), course, ELECTRICITY, window(0, 48));

        assertThat(counted.low() / HOUR).isCloseTo(24 + 4, within(1e-6));
        assertThat(counted.times()).isEqualTo(1);
    }

    @Test
    void interruptionsOfNoLengthCountWhereNoneIsMomentary() {
        CountedPeriod wholeHours = new CountedPeriod(0, hour(24), -1);

        Counted counted = InterruptionCount.of(history("0 NORMAL, 10 NONE, 10 NORMAL"), FULL, ELECTRICITY, wholeHours);

        assertThat(counted.times()).isEqualTo(1);
        assertThat(counted.low()).isZero();
        assertThat(counted.momentary()).isZero();
    }

    private static double[] inHours(Counted counted) {
        return new double[] {
            counted.known() / HOUR,
            counted.silent() / HOUR,
            counted.low() / HOUR,
            counted.high() / HOUR,
            counted.times(),
            counted.momentary()
        };
    }
}
