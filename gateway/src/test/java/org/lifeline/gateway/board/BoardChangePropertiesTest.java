package org.lifeline.gateway.board;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.gateway.board.Given.ELECTRICITY;
import static org.lifeline.gateway.board.Given.MORNING;
import static org.lifeline.gateway.board.Given.WATER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A board that was changed step by step is the board that is made from scratch. */
class BoardChangePropertiesTest {
    private static final RegionTree TREE = new RegionTree(Given.lattakiaWithSubDistricts()
            .region("SY0605", 2, "SY06", 1_001L)
            .region("SY0701", 2, "SY07", 5_000L, 2016) // its governorate is not known
            .regions());
    private static final List<String> PLACES = List.of(
            "SY",
            "SY06",
            "SY0600",
            "SY060000",
            "SY060001",
            "SY0602",
            "SY060200",
            "SY060201",
            "SY0605",
            "SY0701",
            "NOWHERE");

    record Step(List<Assessment> told, Duration passed) {}

    @Property
    void stepByStepIsAsFromScratch(@ForAll("steps") List<Step> steps) {
        List<Assessment> all = new ArrayList<>();
        Instant now = MORNING;
        Board board = scratch(all, now);
        for (Step step : steps) {
            all.addAll(step.told);
            now = now.plus(step.passed);

            Board after = step.told.isEmpty() ? board.at(now) : board.with(step.told, now);

            Board scratch = scratch(all, now);
            assertThat(statuses(after)).isEqualTo(statuses(scratch));
            assertThat(after.validUntil()).isEqualTo(scratch.validUntil());
            assertThat(after.changed()).isEqualTo(different(board, after));
            board = after;
        }
    }

    @Property
    void untilTheTimeItNamesTimeChangesNothing(@ForAll("steps") List<Step> steps) {
        Board board = scratch(List.of(), MORNING);
        Instant now = MORNING;
        for (Step step : steps) {
            now = now.plus(step.passed);
            board = board.with(step.told, now);

            Instant until = board.validUntil();
            Instant last = until == null ? now.plus(Duration.ofDays(365)) : until.minusNanos(1);
            assertThat(last).isAfterOrEqualTo(now);
            assertThat(board.at(last).changed()).isEmpty();
        }
    }

    private static Board scratch(List<Assessment> all, Instant now) {
        return Board.of(TREE, all, new TreeSet<>(List.of(ELECTRICITY, WATER)), BoardSettings.DEFAULT, now);
    }

    private static List<AreaStatus> statuses(Board board) {
        return TREE.pcodes().stream()
                .map(pcode -> board.area(pcode).orElseThrow())
                .toList();
    }

    private static Set<String> different(Board before, Board after) {
        return TREE.pcodes().stream()
                .filter(pcode -> !before.area(pcode).equals(after.area(pcode)))
                .collect(toSet());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        assessments().list().ofMaxSize(3),
                        Arbitraries.of(0, 0, 1, 5, 12, 40).map(Duration::ofHours))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Assessment> assessments() {
        return Combinators.combine(
                        Arbitraries.of(PLACES),
                        Arbitraries.frequencyOf(
                                Tuple.of(10, Arbitraries.of(ELECTRICITY, WATER)),
                                Tuple.of(1, Arbitraries.just("HEAT"))),
                        Arbitraries.of(
                                Level.NORMAL, Level.REDUCED, Level.SEVERE, Level.NONE, Level.NONE, Level.UNKNOWN),
                        Arbitraries.integers().between(-80, 80),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0.1, 0.2, 0.3, 0.7),
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.of(true, false))
                .as((pcode, service, level, hour, whole, confidence, version, stale) -> {
                    Assessment told = Given.assessment(pcode, service, level, hour, whole);
                    Assessment sure = Given.version(version, Given.confidence(confidence, told));
                    return stale ? sure.stale() : sure;
                });
    }
}
