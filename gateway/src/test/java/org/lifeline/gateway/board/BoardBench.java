package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.gateway.board.Given.ELECTRICITY;
import static org.lifeline.gateway.board.Given.WATER;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.told.Assessment;

/**
 * What a board of a whole country costs. Run it with {@code ./mvnw -Pbench verify -pl gateway -am -Dit.test=BoardBench
 * -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@TestMethodOrder(MethodOrderer.MethodName.class) // from scratch comes first, while nothing is compiled yet
class BoardBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 1_000;
    private static final int CHANGES = 2_000;
    private static final double MOST_MS_OF_A_CHANGE = 5;
    private static final double MOST_MS_OF_A_MINUTE = 300; // half a hundredth of the time
    private static final double MOST_MS_FROM_SCRATCH = 3_000;
    private static final double MOST_MB = 200;
    private static final double MB = 1 << 20;
    private static final double MOSTLY_WORSE = 0.7;

    private Board board;
    private long areasChanged;

    @Test
    void aBoardFromScratchTakesLessThanAFewSeconds() {
        Country country = new Country(MOSTLY_WORSE);
        List<Assessment> assessments = country.assessments();

        double[] ms = new double[20];
        for (int i = 0; i < ms.length; i++) {
            ms[i] = measured(1, () -> scratch(country, assessments))[0];
        }

        say("from scratch: the first %.0f ms, later %.0f ms of CPU", ms[0], ms[ms.length - 1]);
        assertThat(ms[0]).isLessThan(MOST_MS_FROM_SCRATCH);
    }

    @Test
    void aBoardWithAllItIsMadeFromFitsIntoASmallHeap() {
        double before = usedMb();

        Country kept = new Country(MOSTLY_WORSE);
        List<Assessment> assessments = kept.assessments();
        Board made = scratch(kept, assessments);

        double used = usedMb() - before;
        say("%d areas and %d assessments: %.1f MB of heap", made.size(), assessments.size(), used);
        assertThat(used).isLessThan(MOST_MB);
        assertThat(kept.regions()).hasSize(made.size());
    }

    /** Few that are worse stand out as hotspots of every area around them; many make the phase. */
    @ParameterizedTest
    @ValueSource(doubles = {0.15, MOSTLY_WORSE})
    void aChangedCommunityIsOnTheBoardInMilliseconds(double worse) {
        Country country = new Country(worse);
        board = scratch(country, country.assessments());
        measured(WARM_UP, () -> change(country.change()));
        areasChanged = 0;

        double[] ms = measured(CHANGES, () -> change(country.change()));

        double median = ms[CHANGES / 2];
        double p99 = ms[CHANGES * 99 / 100];
        RollUp all = board.area("SY").orElseThrow().services().get(ELECTRICITY).rollUp();
        say(
                "one change with %d hotspots and %.1f areas changed: median %.3f ms, p99 %.3f ms, worst %.3f ms of CPU",
                all.hotspotsFound(), areasChanged / (double) CHANGES, median, p99, ms[CHANGES - 1]);
        assertThat(p99).isLessThan(MOST_MS_OF_A_CHANGE);
    }

    @Test
    void aChangedCountryCostsNoMoreThanItsBoardFromScratch() {
        Country country = new Country(MOSTLY_WORSE);
        board = scratch(country, country.assessments());

        double[] ms = measured(100, () -> change(country.change("SY")));

        say("a change of the whole country: median %.1f ms, worst %.1f ms of CPU", ms[50], ms[99]);
        assertThat(ms[50]).isLessThan(MOST_MS_FROM_SCRATCH);
    }

    @Test
    void confidencesOfACountryDecayEachMinuteAtLittleCost() {
        Country country = new Country(MOSTLY_WORSE);
        board = scratch(country, country.assessments());
        double[] ms = measured(100, () -> board = board.at(board.validUntil()));

        say("a minute that passes: median %.1f ms, worst %.1f ms of CPU", ms[50], ms[99]);
        assertThat(ms[50]).isLessThan(MOST_MS_OF_A_MINUTE);
    }

    private Board change(Assessment told) {
        board = board.with(List.of(told), Country.NOW);
        areasChanged += board.changed().size();
        return board;
    }

    private static Board scratch(Country country, List<Assessment> assessments) {
        return Board.of(
                new RegionTree(country.regions()),
                assessments,
                new TreeSet<>(List.of(ELECTRICITY, WATER)),
                BoardSettings.DEFAULT,
                Country.NOW);
    }

    /** CPU milliseconds of each run, the shortest first. */
    private static double[] measured(int runs, Supplier<Board> run) {
        double[] ms = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Board made = run.get();
            ms[i] = (THREADS.getCurrentThreadCpuTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
            assertThat(made.size()).isPositive();
        }
        Arrays.sort(ms);
        return ms;
    }

    private static double usedMb() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
    }

    private static void say(String figures, Object... of) {
        System.out.printf("BoardBench %s%n", String.format(figures, of));
    }
}
