package org.lifeline.gateway.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.tally.Bounds;
import org.lifeline.gateway.board.tally.PeopleSpan;
import org.lifeline.gateway.board.tally.Phase;

class PublicSharesTest {
    private static final double PHASE_SHARE = BoardSettings.DEFAULT.phaseShare();

    @ParameterizedTest
    @CsvSource({
        // exact shares at NORMAL, REDUCED, SEVERE, NONE, UNKNOWN; the same as they are told
        "1, 0, 0, 0, 0, 1, 0, 0, 0, 0",
        "0.777, 0, 0, 0.223, 0, 0.8, 0, 0, 0.2, 0",
        "0.776, 0, 0, 0.224, 0, 0.8, 0, 0, 0.2, 0",
        "0.774, 0, 0, 0.226, 0, 0.75, 0, 0, 0.25, 0",
        "0.975, 0, 0, 0.025, 0, 0.95, 0, 0, 0.05, 0", // of equal remainders the worse
        "0.976, 0, 0, 0.024, 0, 1, 0, 0, 0, 0",
        "0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2",
        "0.98, 0.005, 0.005, 0.005, 0.005, 1, 0, 0, 0, 0",
        "0.32, 0.32, 0.32, 0.02, 0.02, 0.3, 0.3, 0.3, 0.05, 0.05",
        "0.975, 0, 0, 0, 0.025, 0.95, 0, 0, 0, 0.05", // and the unknown before any
    })
    void sharesAreToldInTwentieths(
            double normal,
            double reduced,
            double severe,
            double none,
            double unknown,
            double toldNormal,
            double toldReduced,
            double toldSevere,
            double toldNone,
            double toldUnknown) {
        PublicShares shares = new PublicShares(map(normal, reduced, severe, none, unknown), Map.of());

        assertThat(shares.known()).isEqualTo(map(toldNormal, toldReduced, toldSevere, toldNone, toldUnknown));
    }

    private static Map<Level, Double> map(double... byLevel) {
        Map<Level, Double> map = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            map.put(level, byLevel[level.ordinal()]);
        }
        return map;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "99, 99",
        "100, 100",
        "104, 100",
        "105, 110",
        "1453000, 1500000",
        "995, 1000",
        "999, 1000",
        "44000, 44000",
        "43959, 44000",
    })
    void peopleHaveTwoDigits(long people, long told) {
        assertThat(TwoDigits.of(people)).isEqualTo(told);
    }

    @Property
    void sharesSumToOneAndPeopleFollowFromThem(
            @ForAll @Size(5) List<@LongRange(max = 3_000_000) Long> byLevel, @ForAll @LongRange(max = 99) long more) {
        Map<Level, Double> exact = new EnumMap<>(Level.class);
        long all = byLevel.stream().mapToLong(Long::longValue).sum() + more + 1;
        for (Level level : Level.values()) {
            long at = byLevel.get(level.ordinal()) + (level == Level.UNKNOWN ? more + 1 : 0);
            exact.put(level, at / (double) all);
        }

        PublicShares shares = new PublicShares(exact, Map.of());

        double sum = 0;
        for (Level level : Level.values()) {
            double told = shares.at(level);
            sum += told;
            assertThat(told * 20).isEqualTo(Math.rint(told * 20));
            assertThat(told).isCloseTo(exact.get(level), within(0.05));
            assertThat(shares.people(all).get(level))
                    .isEqualTo(PeopleSpan.exactly(TwoDigits.of(Math.round(told * all))));
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(shares.coverage()).isCloseTo(1 - shares.at(Level.UNKNOWN), within(1e-9));
    }

    @Test
    void thoseKnownLastAreToldApartAndSumWithTheOthers() {
        PublicShares shares =
                new PublicShares(map(0.6, 0, 0, 0.05, 0.1), Map.of(Level.SEVERE, 0.026, Level.NONE, 0.224));

        assertThat(shares.known()).isEqualTo(map(0.6, 0, 0, 0.05, 0.1));
        assertThat(shares.lastAt(Level.SEVERE)).isEqualTo(0.05);
        assertThat(shares.lastAt(Level.NONE)).isEqualTo(0.2);
        assertThat(shares.lastKnown(1_000L).share()).isEqualTo(0.25);
        assertThat(shares.lastKnown(1_000L).atOrBeyond().get(Level.SEVERE).people())
                .isEqualTo(PeopleSpan.exactly(250));
        assertThat(shares.bounds(Phase.NONE, PHASE_SHARE)).isEqualTo(new Bounds(Level.NONE, Level.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        // told shares at NORMAL, NONE, UNKNOWN; the phase beside them; the bounds
        "0.8, 0.2, 0, NONE, NONE, NONE",
        "0.8, 0.2, 0, NORMAL, NORMAL, NONE",
        "0.85, 0.15, 0, NONE, NONE, NONE",
        "0.8, 0, 0.2, NORMAL, NORMAL, NONE",
        "0.85, 0, 0.15, NORMAL, NORMAL, NORMAL",
        "0.3, 0, 0.7, INSUFFICIENT_DATA, NORMAL, NONE",
    })
    void boundsFollowFromTheSharesAndAreNotAtOddsWithThePhase(
            double normal, double none, double unknown, Phase phase, Level best, Level worst) {
        PublicShares shares = new PublicShares(map(normal, 0, 0, none, unknown), Map.of());

        assertThat(shares.bounds(phase, PHASE_SHARE)).isEqualTo(new Bounds(best, worst));
    }
}
