package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.gateway.board.Given.ELECTRICITY;
import static org.lifeline.gateway.board.Given.WATER;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.Bounds;
import org.lifeline.gateway.board.tally.Hotspot;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.tally.WeightedBy;
import org.lifeline.privacy.ConfidenceBand;

/** The checks by hand of DESIGN §6. */
class BoardTest {
    private static Given lattakia(boolean withSubDistricts) {
        return withSubDistricts ? Given.lattakiaWithSubDistricts() : Given.lattakia();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void jablahAloneAtNoneMakesTheGovernorateNone(boolean withSubDistricts) {
        ServiceStatus status = lattakia(withSubDistricts)
                .whole("SY0600", Level.NORMAL, 1)
                .whole("SY0602", Level.NONE, 1)
                .whole("SY0603", Level.NORMAL, 1)
                .whole("SY0604", Level.NORMAL, 1)
                .electricity("SY06");

        assertThat(status.level()).isEqualTo(Level.NONE);
        assertThat(status.basis()).isEqualTo(Basis.ROLLED_UP);
        assertThat(status.rollUp().phase()).isEqualTo(Phase.NONE);
        assertThat(status.rollUp().shares().get(Level.NONE)).isCloseTo(0.223, within(0.0005));
        assertThat(status.rollUp().people()).containsEntry(Level.NONE, 196_171L).containsEntry(Level.NORMAL, 683_380L);
        assertThat(status.rollUp().populationYear()).isEqualTo(2004);
        assertThat(status.rollUp().hotspots()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void alQardahaAloneAtNoneIsAHotspotOfANormalGovernorate(boolean withSubDistricts) {
        ServiceStatus status = lattakia(withSubDistricts)
                .whole("SY0600", Level.NORMAL, 1)
                .whole("SY0602", Level.NORMAL, 1)
                .whole("SY0603", Level.NORMAL, 1)
                .whole("SY0604", Level.NONE, 1)
                .electricity("SY06");

        assertThat(status.level()).isEqualTo(Level.NORMAL);
        assertThat(status.rollUp().hotspots()).singleElement().satisfies(hotspot -> {
            assertThat(hotspot.pcode()).isEqualTo("SY0604");
            assertThat(hotspot.level()).isEqualTo(Level.NONE);
            assertThat(hotspot.share()).isCloseTo(0.085, within(0.0005));
            assertThat(hotspot.people()).isEqualTo(74_644);
        });
    }

    @Test
    void aDistrictWhoseSubDistrictsWereEachReportedIsOneHotspot() {
        ServiceStatus status = Given.lattakiaWithSubDistricts()
                .whole("SY06", Level.NORMAL, 1)
                .part("SY060400", Level.NONE, 2)
                .part("SY060401", Level.NONE, 3)
                .electricity("SY06");

        assertThat(status.rollUp().hotspots()).extracting(Hotspot::pcode).containsExactly("SY0604");
    }

    @Test
    void aPartOfADistrictFillsNothingButIsAHotspotWithoutShare() {
        Given given = Given.lattakiaWithSubDistricts()
                .whole("SY0600", Level.NORMAL, 1)
                .whole("SY0602", Level.NORMAL, 1)
                .part("SY0604", Level.SEVERE, 2);

        RollUp rollUp = given.electricity("SY06").rollUp();

        assertThat(given.electricity("SY060400").basis()).isEqualTo(Basis.NO_DATA);
        assertThat(rollUp.phase()).isEqualTo(Phase.NORMAL);
        assertThat(rollUp.hotspots()).singleElement().satisfies(hotspot -> {
            assertThat(hotspot.pcode()).isEqualTo("SY0604");
            assertThat(hotspot.level()).isEqualTo(Level.SEVERE);
            assertThat(hotspot.share()).isNull();
        });
    }

    @Test
    void aPartIsOvertakenOnlyByNewerNewsOfEveryAreaBelow() {
        Given given = Given.lattakiaWithSubDistricts()
                .whole("SY06", Level.NORMAL, 0)
                .part("SY0604", Level.SEVERE, 2)
                .part("SY060400", Level.NORMAL, 3);
        assertThat(given.electricity("SY06").rollUp().hotspots()).hasSize(1);

        given.part("SY060401", Level.NORMAL, 3);

        assertThat(given.electricity("SY06").rollUp().hotspots()).isEmpty();
    }

    @Test
    void aReportOnAWholeAreaIsAssignedToWhatHasNothingFresher() {
        Given given = Given.lattakiaWithSubDistricts()
                .whole("SY06", Level.NONE, 1)
                .part("SY060200", Level.REDUCED, 2)
                .part("SY060201", Level.REDUCED, 0);

        assertThat(given.electricity("SY060000").basis()).isEqualTo(Basis.ASSIGNED);
        assertThat(given.electricity("SY060000").applied().region()).isEqualTo("SY06");
        assertThat(given.electricity("SY060200").level()).isEqualTo(Level.REDUCED);
        assertThat(given.electricity("SY060201").level()).isEqualTo(Level.NONE);
    }

    @Test
    void onATieOfTimeTheNearestHolds() {
        Given given = Given.lattakiaWithSubDistricts()
                .whole("SY06", Level.NONE, 1)
                .whole("SY0602", Level.SEVERE, 1)
                .part("SY060200", Level.REDUCED, 1);

        assertThat(given.electricity("SY060200").level()).isEqualTo(Level.REDUCED);
        assertThat(given.electricity("SY060201").level()).isEqualTo(Level.SEVERE);
    }

    @Test
    void anAssessmentThatKnowsNothingHidesNothing() {
        Given given = Given.lattakia().whole("SY06", Level.NONE, 1).whole("SY0602", Level.UNKNOWN, 5);

        assertThat(given.electricity("SY0602").level()).isEqualTo(Level.NONE);
        assertThat(given.electricity("SY0602").basis()).isEqualTo(Basis.ASSIGNED);
    }

    @Test
    void theAppliedLevelStandsUntilSomethingBelowIsFresher() {
        Given given = Given.lattakia().whole("SY06", Level.REDUCED, 5).part("SY0602", Level.NONE, 4);
        assertThat(given.electricity("SY06").level()).isEqualTo(Level.REDUCED);
        assertThat(given.electricity("SY06").basis()).isEqualTo(Basis.OBSERVED);

        given.part("SY0600", Level.SEVERE, 6);

        assertThat(given.electricity("SY06").level()).isEqualTo(Level.SEVERE);
        assertThat(given.electricity("SY06").basis()).isEqualTo(Basis.ROLLED_UP);
        assertThat(given.electricity("SY06").applied().level()).isEqualTo(Level.REDUCED);
    }

    @Test
    void tooLittleKnownIsSaidWithItsBounds() {
        ServiceStatus status = Given.lattakia()
                .part("SY0603", Level.NORMAL, 1)
                .part("SY0604", Level.REDUCED, 1)
                .electricity("SY06");

        assertThat(status.level()).isEqualTo(Level.UNKNOWN);
        assertThat(status.basis()).isEqualTo(Basis.ROLLED_UP);
        assertThat(status.rollUp().phase()).isEqualTo(Phase.INSUFFICIENT_DATA);
        assertThat(status.rollUp().bounds()).isEqualTo(new Bounds(Level.NORMAL, Level.NONE));
        assertThat(status.rollUp().hotspots()).extracting(Hotspot::pcode).containsExactly("SY0604");
    }

    @Test
    void tooLittleKnownBelowKeepsAnOlderAssessmentOfTheArea() {
        ServiceStatus status = Given.lattakia()
                .part("SY06", Level.SEVERE, 1)
                .part("SY0604", Level.NORMAL, 2)
                .electricity("SY06");

        assertThat(status.level()).isEqualTo(Level.SEVERE);
        assertThat(status.basis()).isEqualTo(Basis.OBSERVED);
    }

    @Test
    void aFifthOfAllAtNoneIsSaidHoweverLittleIsKnown() {
        ServiceStatus status = Given.lattakia().part("SY0602", Level.NONE, 1).electricity("SY06");

        assertThat(status.rollUp().coverage()).isCloseTo(0.223, within(0.0005));
        assertThat(status.rollUp().phase()).isEqualTo(Phase.NONE);
    }

    @Test
    void exactlyAFifthIsEnough() {
        Given given = new Given().region("X", 1, null, null);
        for (int i = 0; i < 10; i++) {
            given.region("X" + i, 2, "X", 7L).part("X" + i, i < 2 ? Level.SEVERE : Level.NORMAL, 1);
        }

        assertThat(given.electricity("X").level()).isEqualTo(Level.SEVERE);
    }

    @Test
    void theWorstHotspotsAreListedAndAllAreCounted() {
        Given given = new Given()
                .region("X", 1, null, null)
                .region("X0", 2, "X", 1_000L)
                .part("X0", Level.NORMAL, 1);
        for (int i = 10; i < 35; i++) {
            given.region("X" + i, 2, "X", (long) i % 3).part("X" + i, i < 20 ? Level.NONE : Level.REDUCED, 1);
        }

        RollUp rollUp = given.electricity("X").rollUp();

        assertThat(rollUp.hotspotsFound()).isEqualTo(25);
        assertThat(rollUp.hotspots()).hasSize(20).isSortedAccordingTo(Hotspot.WORST_FIRST);
        assertThat(rollUp.hotspots()).extracting(Hotspot::pcode).startsWith("X11", "X14", "X17", "X10", "X13");
    }

    @Test
    void populationsOfDifferentYearsAreNeverAdded() {
        RollUp rollUp = Given.lattakia()
                .region("SY0604", 2, "SY06", 74_644L, 2016)
                .part("SY0604", Level.NONE, 1)
                .electricity("SY06")
                .rollUp();

        assertThat(rollUp.weightedBy()).isEqualTo(WeightedBy.AREAS);
        assertThat(rollUp.people()).isNull();
        assertThat(rollUp.populationYear()).isNull();
        assertThat(rollUp.shares().get(Level.NONE)).isEqualTo(0.25);
    }

    @Test
    void anAreaThatNobodyCountedMakesTheAreasCount() {
        RollUp rollUp = Given.lattakia()
                .region("SY0605", 2, "SY06", null)
                .part("SY0605", Level.NONE, 1)
                .electricity("SY06")
                .rollUp();

        assertThat(rollUp.weightedBy()).isEqualTo(WeightedBy.AREAS);
        assertThat(rollUp.shares().get(Level.NONE)).isEqualTo(0.2);
    }

    @Test
    void whatIsRolledUpSaysHowItCameAbout() {
        Assessment none = Given.assessment("SY0602", ELECTRICITY, Level.NONE, 3, false);
        ServiceStatus status = Given.lattakia()
                .part("SY0600", Level.NORMAL, 7)
                .add(new Assessment(
                        none.region(),
                        none.service(),
                        none.level(),
                        none.since(),
                        1.0,
                        0.2,
                        true,
                        List.of(Level.NONE, Level.NORMAL),
                        Freshness.STALE,
                        Verification.DISPUTED,
                        true,
                        null,
                        none.observedAt(),
                        false,
                        "outage",
                        true,
                        1))
                .electricity("SY06");

        assertThat(status.confidence()).isCloseTo((526_888 * 0.5 + 196_171) / (526_888 + 196_171), within(1e-9));
        assertThat(status.confidenceBand()).isEqualTo(ConfidenceBand.FAIR); // 0.42
        assertThat(status.contested()).isTrue();
        assertThat(status.verification()).isEqualTo(Verification.DISPUTED);
        assertThat(status.freshness()).isEqualTo(Freshness.CURRENT);
        assertThat(status.observedAt()).isEqualTo(Given.MORNING.plus(Duration.ofHours(7)));
        assertThat(status.since()).isEqualTo(none.since());
        assertThat(status.restorationReported()).isTrue();
        assertThat(status.exercise()).isTrue();
    }

    @Test
    void theServicesStaySideBySide() {
        AreaStatus area = Given.lattakia()
                .whole("SY06", Level.SEVERE, 1)
                .add(Given.assessment("SY06", WATER, Level.NONE, 1, true))
                .board()
                .area("SY06")
                .orElseThrow();

        assertThat(area.headline()).isEqualTo(Level.NONE);
        assertThat(area.compound()).isTrue();
        assertThat(area.headlineIsMinimum()).isFalse();
        assertThat(area.services()).containsOnlyKeys(ELECTRICITY, WATER);
    }

    @Test
    void nothingKnownIsUnknownAndNeverNormal() {
        AreaStatus area = Given.lattakia().board().area("SY0602").orElseThrow();

        assertThat(area.headline()).isEqualTo(Level.UNKNOWN);
        assertThat(area.headlineIsMinimum()).isTrue();
        assertThat(area.services().values()).allSatisfy(service -> {
            assertThat(service.level()).isEqualTo(Level.UNKNOWN);
            assertThat(service.basis()).isEqualTo(Basis.NO_DATA);
        });
    }

    @Test
    void areasThatWereNotHeardOfAndCirclesDoNoHarm() {
        Board board = new Given()
                .region("A", 1, "B", 1L)
                .region("B", 1, "A", 1L)
                .region("C", 2, "NOWHERE", 1L)
                .whole("GONE", Level.NONE, 1)
                .whole("C", Level.NONE, 1)
                .board();

        assertThat(board.ofLevel(1)).extracting(AreaStatus::pcode).containsExactly("A", "B");
        assertThat(board.area("C").orElseThrow().headline()).isEqualTo(Level.NONE);
        assertThat(board.area("GONE")).isEmpty();
    }

    @Test
    void aListHoldsALevelBelowAnyAncestor() {
        Board board = Given.lattakiaWithSubDistricts().board();

        assertThat(board.ofLevel(3, "SY")).hasSize(8);
        assertThat(board.ofLevel(3, "SY0602")).extracting(AreaStatus::pcode).containsExactly("SY060200", "SY060201");
        assertThat(board.ancestors("SY060200")).extracting(AreaStatus::pcode).containsExactly("SY", "SY06", "SY0602");
        assertThat(board.children("SY06")).hasSize(4);
    }
}
