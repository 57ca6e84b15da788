package org.lifeline.outages.reliability.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.outages.reliability.counting.Histories.ELECTRICITY;
import static org.lifeline.outages.reliability.counting.Histories.FULL;
import static org.lifeline.outages.reliability.counting.Histories.HOUR;
import static org.lifeline.outages.reliability.counting.Histories.WATER;
import static org.lifeline.outages.reliability.counting.Histories.history;
import static org.lifeline.outages.reliability.counting.Histories.hours;
import static org.lifeline.outages.reliability.counting.Histories.usual;
import static org.lifeline.outages.reliability.counting.Histories.window;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lifeline.outages.reliability.counting.InterruptionCount.Counted;

class InterruptionCountPropertyTest {
    private static final List<String> SAID = List.of(
            "NORMAL",
            "NONE",
            "SEVERE",
            "REDUCED",
            "SEVERE 2.5h",
            "NONE 0h",
            "silent",
            "forgotten",
            "part SEVERE",
            "onlyPart NONE",
            "estimated 0.1/0.4/0.9");
    private static final double MICROSECOND = 1;

    record Given(SupplyHistory history, UsualCourse usual, SupplyScale scale, double split) {
        Counted counted(double from, double to) {
            return InterruptionCount.of(history, usual, scale, window(from, to));
        }
    }

    @Property
    void boundsAreInOrderAndWithinThePeriod(@ForAll("anything") Given given) {
        Counted counted = given.counted(10, 90);

        assertThat(counted.low()).isBetween(0d, counted.high() + MICROSECOND);
        assertThat(counted.known()).isBetween(0d, 80d * HOUR);
        assertThat(counted.high()).isLessThanOrEqualTo(counted.known() + counted.silent() + MICROSECOND);
        assertThat(counted.known() + counted.silent()).isLessThanOrEqualTo(80d * HOUR);
    }

    @Property
    void countsOfTwoPeriodsAddUpToThatOfBoth(@ForAll("anything") Given given) {
        Counted before = given.counted(10, given.split);
        Counted after = given.counted(given.split, 90);
        Counted both = given.counted(10, 90);

        assertThat(before.known() + after.known()).isCloseTo(both.known(), within(MICROSECOND));
        assertThat(before.silent() + after.silent()).isCloseTo(both.silent(), within(MICROSECOND));
        assertThat(before.low() + after.low()).isCloseTo(both.low(), within(MICROSECOND));
        assertThat(before.high() + after.high()).isCloseTo(both.high(), within(MICROSECOND));
        assertThat(before.times() + after.times()).isCloseTo(both.times(), within(1e-9));
        assertThat(before.momentary() + after.momentary()).isCloseTo(both.momentary(), within(1e-9));
    }

    @Provide
    Arbitrary<Given> anything() {
        return Arbitraries.randomValue(random -> new Given(
                own(random).over(own(random).assigned()),
                random.nextBoolean() ? FULL : usual(hours(4 * random.nextInt(5))),
                random.nextBoolean() ? ELECTRICITY : WATER,
                10.5 + random.nextInt(79)));
    }

    private static SupplyHistory own(Random random) {
        StringJoiner words = new StringJoiner(", ");
        double hour = random.nextInt(30);
        do {
            words.add(String.format(Locale.ROOT, "%.4f ", hour) + SAID.get(random.nextInt(SAID.size())));
            hour += random.nextInt(3) == 0 ? 0.05 : random.nextInt(20);
        } while (hour < 100 && random.nextInt(12) > 0);
        return history(words.toString());
    }
}
