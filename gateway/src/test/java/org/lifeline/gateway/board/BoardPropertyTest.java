package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.gateway.board.Given.ELECTRICITY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lifeline.gateway.board.Worlds.World;
import org.lifeline.gateway.board.tally.PeopleSpan;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.AssessmentDraft;

/** What holds on every board, whatever is known. */
class BoardPropertyTest {
    private static final List<String> AREAS = List.of(
            "SY",
            "SY06",
            "SY0600",
            "SY0602",
            "SY0603",
            "SY0604",
            "SY060000",
            "SY060001",
            "SY060200",
            "SY060201",
            "SY060300",
            "SY060301",
            "SY060400",
            "SY060401");

    @Property
    void sharesSumToOneAndThePhaseLiesBetweenItsBounds(@ForAll("situations") Given given) {
        Board board = given.board();
        for (String pcode : AREAS) {
            RollUp rollUp =
                    board.area(pcode).orElseThrow().services().get(ELECTRICITY).rollUp();
            double sum = rollUp.shares().values().stream()
                    .mapToDouble(share -> share)
                    .sum();
            double last = rollUp.lastKnown() == null ? 0 : rollUp.lastKnown().share();
            assertThat(sum + last).isCloseTo(1, within(1e-9));
            assertThat(rollUp.coverage()).isCloseTo(1 - last - rollUp.shares().get(Level.UNKNOWN), within(1e-9));
            if (rollUp.phase() != Phase.INSUFFICIENT_DATA) {
                assertThat(rollUp.phase().level().atOrBeyond(rollUp.bounds().best()))
                        .isTrue();
                assertThat(rollUp.bounds().worst().atOrBeyond(rollUp.phase().level()))
                        .isTrue();
            }
        }
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll("situations") Given given, @ForAll Random random) {
        List<Region> regions = new ArrayList<>(given.regions());
        List<Assessment> assessments = new ArrayList<>(given.assessments());
        Collections.shuffle(regions, random);
        Collections.shuffle(assessments, random);

        Board shuffled = Board.of(
                new RegionTree(regions),
                assessments,
                new TreeSet<>(List.of("WATER", ELECTRICITY)),
                BoardSettings.DEFAULT,
                Given.MORNING.plus(Duration.ofHours(10)));

        Board board = given.board();
        AREAS.forEach(pcode -> assertThat(shuffled.area(pcode)).isEqualTo(board.area(pcode)));
    }

    @Property
    void parentAndChildAreNeverSummed(@ForAll("situations") Given given) {
        assertThat(given.electricity("SY").rollUp().inhabitants()).isEqualTo(879_551);
    }

    @Property
    void lowIsNoMoreThanBestAndBestNoMoreThanHigh(@ForAll("worlds") World world) {
        List<Assessment> told =
                world.steps().stream().flatMap(step -> step.told().stream()).toList();
        Board board = world.scratch(told, Given.MORNING);
        for (String pcode : world.tree().pcodes()) {
            board.area(pcode).orElseThrow().services().values().forEach(status -> {
                RollUp rollUp = status.rollUp();
                double sum = rollUp.shares().values().stream()
                        .mapToDouble(share -> share)
                        .sum();
                assertThat(sum
                                + (rollUp.lastKnown() == null
                                        ? 0
                                        : rollUp.lastKnown().share()))
                        .isCloseTo(1, within(1e-9));
                rollUp.atOrBeyond().values().forEach(portion -> {
                    assertThat(portion.share().low())
                            .isLessThanOrEqualTo(portion.share().best() + 1e-12);
                    assertThat(portion.share().best())
                            .isLessThanOrEqualTo(portion.share().high() + 1e-12);
                });
                if (rollUp.people() != null) {
                    assertThat(rollUp.inhabitants())
                            .isEqualTo(rollUp.people().values().stream()
                                            .mapToLong(PeopleSpan::best)
                                            .sum()
                                    + (rollUp.lastKnown() == null
                                            ? 0
                                            : rollUp.lastKnown().people().values().stream()
                                                    .mapToLong(PeopleSpan::best)
                                                    .sum()));
                    rollUp.people().values().forEach(people -> {
                        assertThat(people.low()).isNotNegative().isLessThanOrEqualTo(people.best());
                        assertThat(people.best()).isLessThanOrEqualTo(people.high());
                    });
                }
            });
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    @Property
    void peopleOfWhomNothingIsKnownNeverImproveTheWorstCase(@ForAll("situations") Given given) {
        RollUp before = given.electricity("SY06").rollUp();

        given.region("SY0699", 2, "SY06", 400_000L);

        // a report on all of SY06 fills the new area too, and then it is not unknown
        Assume.that(given.electricity("SY0699").level() == Level.UNKNOWN);
        RollUp after = given.electricity("SY06").rollUp();
        assertThat(after.bounds().worst().atOrBeyond(before.bounds().worst())).isTrue();
    }

    @Property
    void whatIsWorseThanThePhaseIsAHotspot(@ForAll("situations") Given given) {
        Board board = given.board();
        RollUp rollUp =
                board.area("SY06").orElseThrow().services().get(ELECTRICITY).rollUp();
        for (AreaStatus leaf : board.ofLevel(3, "SY06")) {
            Level level = leaf.services().get(ELECTRICITY).level();
            if (rollUp.phase() != Phase.INSUFFICIENT_DATA
                    && level.worseThan(rollUp.phase().level())) {
                assertThat(rollUp.hotspots()).anySatisfy(hotspot -> {
                    assertThat(leaf.pcode()).startsWith(hotspot.pcode());
                    assertThat(hotspot.level()).isEqualTo(level);
                });
            }
        }
    }

    @Provide
    Arbitrary<Given> situations() {
        Arbitrary<Assessment> assessment = Combinators.combine(
                        Arbitraries.of(AREAS),
                        Arbitraries.of(Level.values()),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false))
                .as((pcode, level, hour, whole) -> {
                    AssessmentDraft draft = Given.draft(pcode, ELECTRICITY, level, hour);
                    draft.wholeArea = whole;
                    return draft.told();
                });
        return assessment
                .list()
                .ofMaxSize(14)
                .uniqueElements(Assessment::region)
                .map(assessments -> {
                    Given given = Given.lattakiaWithSubDistricts();
                    assessments.forEach(given::add);
                    return given;
                });
    }
}
