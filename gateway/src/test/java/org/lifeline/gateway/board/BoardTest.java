package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.gateway.board.Given.ELECTRICITY;
import static org.lifeline.gateway.board.Given.WATER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.Bounds;
import org.lifeline.gateway.board.tally.Hotspot;
import org.lifeline.gateway.board.tally.PeopleSpan;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.told.AssessmentBasis;
import org.lifeline.gateway.board.told.Extent;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.Interval;
import org.lifeline.gateway.board.told.LastLevel;
import org.lifeline.gateway.board.told.NoDataReason;

/** The checks by hand of DESIGN §6, and what its sentences say one by one. */
class BoardTest {
    private static Given lattakia(boolean withSubDistricts) {
        return withSubDistricts ? Given.lattakiaOf2016().withSubDistricts() : Given.lattakiaOf2016();
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
        assertThat(status.atLeast()).isFalse();
        assertThat(status.rollUp().phase()).isEqualTo(Phase.NONE);
        assertThat(status.rollUp().shares().get(Level.NONE)).isCloseTo(0.223, within(0.0005));
        assertThat(status.rollUp().people().get(Level.NONE).best()).isBetween(320_000L, 325_000L);
        assertThat(status.rollUp().inhabitants()).isEqualTo(1_453_000);
        assertThat(status.rollUp().populationYear()).isEqualTo(2016);
        assertThat(status.rollUp().weightsYear()).isEqualTo(2004);
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
            assertThat(hotspot.people()).isBetween(123_000L, 124_000L);
        });
    }

    @Test
    void districtWhoseSubDistrictsWereEachReportedIsOneHotspot() {
        ServiceStatus status = Given.lattakiaWithSubDistricts()
                .whole("SY06", Level.NORMAL, 1)
                .whole("SY060400", Level.NONE, 2)
                .whole("SY060401", Level.NONE, 3)
                .electricity("SY06");

        assertThat(status.rollUp().hotspots()).extracting(Hotspot::pcode).containsExactly("SY0604");
    }

    @Test
    void wholeAreaIsAssignedToWhatHasNoClaimOfItsOwn() {
        Given given =
                Given.lattakiaWithSubDistricts().whole("SY06", Level.NORMAL, 5).whole("SY060200", Level.NONE, 0);

        assertThat(given.electricity("SY060000").basis()).isEqualTo(Basis.ASSIGNED);
        assertThat(given.electricity("SY060000").assignedFrom()).isEqualTo("SY06");
        assertThat(given.electricity("SY060200").basis()).isEqualTo(Basis.OBSERVED);
        assertThat(given.electricity("SY060200").level()).isEqualTo(Level.NONE);
        assertThat(given.electricity("SY0602").level()).isEqualTo(Level.NONE);
        assertThat(given.electricity("SY0602").own()).isNull();
        assertThat(given.electricity("SY06").own().level()).isEqualTo(Level.NORMAL);
    }

    @Test
    void supplyWithoutClaimsOfItsOwnHasNoLevelOfItsOwn() {
        Given given = Given.lattakia()
                .whole("SY06", Level.NORMAL, 5)
                .whole("SY0602", Level.NONE, 5, draft -> draft.ownClaims = false);

        assertThat(given.electricity("SY0602").level()).isEqualTo(Level.NORMAL);
        assertThat(given.electricity("SY0602").own()).isNull();
    }

    @Test
    void nearestAssessmentOfAWholeAreaIsAssigned() {
        Given given = Given.lattakiaWithSubDistricts()
                .whole("SY06", Level.NONE, 9)
                .whole("SY0602", Level.SEVERE, 1)
                .part("SY0600", Level.REDUCED, 9, null);

        assertThat(given.electricity("SY060201").level()).isEqualTo(Level.SEVERE);
        assertThat(given.electricity("SY060000").level()).isEqualTo(Level.NONE); // a part is assigned to nothing
    }

    @Test
    void assessmentOfTheFirstEditionStillCounts() {
        Given given = Given.lattakiaWithSubDistricts()
                .whole("SY06", Level.NORMAL, 1, draft -> draft.ownClaims = null)
                .whole("SY0604", Level.NONE, 1, draft -> {
                    draft.ownClaims = null;
                    draft.wholeArea = false;
                });

        assertThat(given.electricity("SY060200").basis()).isEqualTo(Basis.ASSIGNED);
        assertThat(given.electricity("SY0604").level()).isEqualTo(Level.NORMAL);
        assertThat(given.electricity("SY0604").inPart().level()).isEqualTo(Level.NONE);
        assertThat(given.electricity("SY0604").rollUp().bounds()).isEqualTo(new Bounds(Level.NORMAL, Level.NONE));
    }

    @Test
    void whatIsUnknownHidesNothing() {
        Given given = Given.lattakia().whole("SY06", Level.NONE, 1).whole("SY0602", Level.UNKNOWN, 5);

        assertThat(given.electricity("SY0602").level()).isEqualTo(Level.NONE);
        assertThat(given.electricity("SY0602").basis()).isEqualTo(Basis.ASSIGNED);
    }

    @Test
    void estimateCountsByItsSharesAndIntervals() {
        ServiceStatus status = new Given()
                .region("X", 2, null, 1000L)
                .estimated(
                        "X",
                        Level.SEVERE,
                        1,
                        new Interval(0.4, 0.5, 0.7),
                        new Interval(0.1, 0.3, 0.6),
                        new Interval(0, 0.1, 0.25))
                .electricity("X");

        assertThat(status.basis()).isEqualTo(Basis.ESTIMATED);
        RollUp rollUp = status.rollUp();
        assertThat(rollUp.phase()).isEqualTo(Phase.SEVERE);
        assertThat(rollUp.bounds()).isEqualTo(new Bounds(Level.REDUCED, Level.NONE));
        assertThat(rollUp.people().get(Level.NONE)).isEqualTo(new PeopleSpan(0, 100, 250));
        assertThat(rollUp.people().get(Level.SEVERE)).isEqualTo(new PeopleSpan(0, 200, 600));
        assertThat(rollUp.people().get(Level.NORMAL)).isEqualTo(new PeopleSpan(300, 500, 600));
        assertThat(rollUp.atOrBeyond().get(Level.SEVERE).people()).isEqualTo(new PeopleSpan(100, 300, 600));
        assertThat(rollUp.coverage()).isEqualTo(1);
        assertThat(status.atLeast()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // min, best, max of the part; people at NONE and at SEVERE as low, best, high
        ", , , 0 0 1000, 0 1000 1000",
        "100, 200, 400, 100 200 400, 600 800 900",
        "100, , , 100 100 1000, 0 900 900",
        ", 5000, 9000, 0 1000 1000, 0 0 1000",
    })
    void partIsTakenFromTheLevelOfTheArea(Long min, Long best, Long max, String none, String severe) {
        RollUp rollUp = new Given()
                .region("X", 2, null, 1000L)
                .whole(
                        "X",
                        Level.SEVERE,
                        1,
                        draft -> draft.inPart = new InPart(Level.NONE, 2, draft.since, new People(min, best, max)))
                .electricity("X")
                .rollUp();

        assertThat(text(rollUp.people().get(Level.NONE))).isEqualTo(none);
        assertThat(text(rollUp.people().get(Level.SEVERE))).isEqualTo(severe);
        assertThat(rollUp.coverage()).isEqualTo(1);
    }

    @Test
    void partAloneIsNoCoverage() {
        ServiceStatus status = new Given()
                .region("X", 2, null, 1000L)
                .part("X", Level.NORMAL, 1, new People(null, 700L, null))
                .electricity("X");

        assertThat(status.level()).isEqualTo(Level.UNKNOWN);
        assertThat(status.inPart().level()).isEqualTo(Level.NORMAL);
        assertThat(status.rollUp().coverage()).isZero();
        assertThat(status.rollUp().phase()).isEqualTo(Phase.INSUFFICIENT_DATA);
        assertThat(status.rollUp().shares()).containsEntry(Level.NORMAL, 0.7).containsEntry(Level.UNKNOWN, 0.3);
    }

    @Test
    void partOfAnAreaWithAreasInsideWidensWhatIsPossibleAndNothingElse() {
        Given given = Given.lattakiaWithSubDistricts().whole("SY06", Level.NORMAL, 1);
        RollUp before = given.electricity("SY06").rollUp();

        given.part("SY0602", Level.NONE, 2, new People(1_000L, 2_000L, 50_000L));

        ServiceStatus district = given.electricity("SY0602");
        assertThat(district.level()).isEqualTo(Level.NORMAL);
        assertThat(district.inPart().level()).isEqualTo(Level.NONE);
        RollUp after = given.electricity("SY06").rollUp();
        assertThat(after.people().get(Level.NONE)).isEqualTo(new PeopleSpan(0, 0, 50_000));
        assertThat(after.atOrBeyond().get(Level.REDUCED).people().high()).isEqualTo(50_000);
        assertThat(after.shares()).isEqualTo(before.shares());
        assertThat(after.people().get(Level.NORMAL)).isEqualTo(before.people().get(Level.NORMAL));
        assertThat(after.hotspots()).isEmpty();
        assertThat(after.bounds().worst()).isEqualTo(Level.NORMAL); // 50,000 of 879,551 are no fifth
        assertThat(given.electricity("SY0602").rollUp().bounds().worst()).isEqualTo(Level.NONE);
    }

    @Test
    void lastKnownIsCountedApartAndMakesThePhaseWithTheKnown() {
        ServiceStatus status = Given.lattakia()
                .whole("SY0600", Level.NORMAL, 1)
                .lastKnown("SY0602", Level.NONE, -300, "outage")
                .electricity("SY06");

        assertThat(status.level()).isEqualTo(Level.NONE);
        assertThat(status.outageId()).isNull();
        assertThat(status.rollUp().shares()).containsEntry(Level.NONE, 0.0);
        assertThat(status.rollUp().lastKnown().share()).isCloseTo(0.223, within(0.0005));
        assertThat(status.rollUp().lastKnown().people().get(Level.NONE)).isEqualTo(PeopleSpan.exactly(196_171));
        assertThat(status.rollUp().peopleAtOrBeyond(Level.SEVERE)).isEqualTo(196_171);
    }

    @Test
    void lastKnownOfItsOwnIsNotReplacedByWhatIsAssigned() {
        Given given = Given.lattakia().whole("SY06", Level.NORMAL, 5).lastKnown("SY0602", Level.NONE, -100, null);

        ServiceStatus jablah = given.electricity("SY0602");
        assertThat(jablah.level()).isEqualTo(Level.NONE);
        assertThat(jablah.basis()).isEqualTo(Basis.LAST_KNOWN);
        assertThat(jablah.confidence()).isNull();
        assertThat(jablah.freshness()).isEqualTo(Freshness.UNKNOWN);
        assertThat(given.electricity("SY0600").basis()).isEqualTo(Basis.ASSIGNED);
    }

    @Test
    void assignedLevelBecomesLastKnownWithThatOfTheWholeArea() {
        ServiceStatus status =
                Given.lattakia().lastKnown("SY06", Level.NONE, -100, null).electricity("SY0602");

        assertThat(status.level()).isEqualTo(Level.NONE);
        assertThat(status.basis()).isEqualTo(Basis.LAST_KNOWN);
        assertThat(status.assignedFrom()).isEqualTo("SY06");
    }

    @Test
    void estimateAndPartBecomeLastKnownAsTheyWere() {
        LastLevel estimate = new LastLevel(
                Level.REDUCED,
                Given.hour(-100),
                AssessmentBasis.ESTIMATED,
                Given.estimate(new Interval(0.2, 0.4, 0.6), new Interval(0, 0.1, 0.2), new Interval(0, 0, 0.1)),
                null);
        LastLevel part = new LastLevel(
                Level.UNKNOWN,
                Given.hour(-100),
                null,
                null,
                new InPart(Level.NONE, 1, Given.hour(-101), new People(null, 300L, null)));
        Given given = new Given()
                .region("X", 1, null, null)
                .region("X1", 2, "X", 1000L)
                .region("X2", 2, "X", 1000L)
                .whole("X1", Level.UNKNOWN, -100, draft -> draft.lastKnown = estimate)
                .whole("X2", Level.UNKNOWN, -100, draft -> draft.lastKnown = part);

        RollUp rollUp = given.electricity("X").rollUp();

        assertThat(given.electricity("X1").basis()).isEqualTo(Basis.LAST_KNOWN);
        assertThat(rollUp.lastKnown().people().get(Level.REDUCED)).isEqualTo(new PeopleSpan(0, 300, 600));
        assertThat(rollUp.lastKnown().people().get(Level.NONE)).isEqualTo(new PeopleSpan(0, 300, 1100));
        assertThat(rollUp.people().get(Level.UNKNOWN)).isEqualTo(PeopleSpan.exactly(700));
    }

    @Test
    void reasonOfNoDataIsThatOfTheNearestWhoSaysOne() {
        Given given = Given.lattakia()
                .whole("SY06", Level.UNKNOWN, 1, draft -> draft.noDataReason = NoDataReason.NO_ACCESS)
                .whole("SY0602", Level.UNKNOWN, 1, draft -> draft.noDataReason = NoDataReason.UNSAFE_TO_ASK)
                .whole("SY0604", Level.SEVERE, 1);

        assertThat(given.electricity("SY0602").basis()).isEqualTo(Basis.NO_DATA);
        assertThat(given.electricity("SY0602").noDataReason()).isEqualTo(NoDataReason.UNSAFE_TO_ASK);
        assertThat(given.electricity("SY0603").noDataReason()).isEqualTo(NoDataReason.NO_ACCESS);
        assertThat(given.electricity("SY06").noDataReason()).isEqualTo(NoDataReason.NO_ACCESS);
        assertThat(given.electricity("SY0604").noDataReason()).isNull();
    }

    @Test
    void tooLittleKnownIsSaidWithItsBounds() {
        ServiceStatus status = Given.lattakia()
                .whole("SY0603", Level.NORMAL, 1)
                .whole("SY0604", Level.REDUCED, 1)
                .electricity("SY06");

        assertThat(status.level()).isEqualTo(Level.UNKNOWN);
        assertThat(status.basis()).isEqualTo(Basis.ROLLED_UP);
        assertThat(status.rollUp().phase()).isEqualTo(Phase.INSUFFICIENT_DATA);
        assertThat(status.rollUp().bounds()).isEqualTo(new Bounds(Level.NORMAL, Level.NONE));
        assertThat(status.rollUp().hotspots()).extracting(Hotspot::pcode).containsExactly("SY0604");
    }

    @Test
    void fifthOfAllIsSaidHoweverLittleIsKnown() {
        ServiceStatus status =
                Given.lattakia().whole("SY0602", Level.REDUCED, 1).electricity("SY06");

        assertThat(status.rollUp().coverage()).isCloseTo(0.223, within(0.0005));
        assertThat(status.level()).isEqualTo(Level.REDUCED);
        assertThat(status.atLeast()).isTrue();
    }

    @Test
    void exactlyAFifthIsEnough() {
        Given given = new Given().region("X", 1, null, null);
        for (int i = 0; i < 10; i++) {
            given.region("X" + i, 2, "X", 7L).whole("X" + i, i < 2 ? Level.SEVERE : Level.NORMAL, 1);
        }

        assertThat(given.electricity("X").level()).isEqualTo(Level.SEVERE);
    }

    @Test
    void worstHotspotsAreListedAndAllAreCounted() {
        Given given = new Given()
                .region("X", 1, null, null)
                .region("X0", 2, "X", 1_000L)
                .whole("X0", Level.NORMAL, 1);
        for (int i = 10; i < 35; i++) {
            given.region("X" + i, 2, "X", (long) i % 3).whole("X" + i, i < 20 ? Level.NONE : Level.REDUCED, 1);
        }

        RollUp rollUp = given.electricity("X").rollUp();

        assertThat(rollUp.hotspotsFound()).isEqualTo(25);
        assertThat(rollUp.hotspots()).hasSize(20).isSortedAccordingTo(Hotspot.WORST_FIRST);
        assertThat(rollUp.hotspots()).extracting(Hotspot::pcode).startsWith("X11", "X14", "X17", "X10", "X13");
    }

    @Test
    void rollUpIsSinceTheFifthWasReached() {
        ServiceStatus status = Given.lattakia()
                .whole("SY0600", Level.NORMAL, 9)
                .whole("SY0604", Level.SEVERE, 2) // 8.5 % since one
                .whole(
                        "SY0603",
                        Level.NONE,
                        8,
                        draft -> draft.onsets = Map.of(
                                Level.REDUCED,
                                Given.hour(0),
                                Level.SEVERE,
                                Given.hour(4),
                                Level.NONE,
                                Given.hour(7))) // 9.3 %
                .whole("SY0602", Level.SEVERE, 7) // 22.3 % since six
                .electricity("SY06");

        assertThat(status.level()).isEqualTo(Level.SEVERE);
        assertThat(status.since()).isEqualTo(Given.hour(6));
    }

    @Test
    void qualityIsFlaggedFromAFifthOn() {
        Given given = Given.lattakia()
                .whole("SY0600", Level.NORMAL, 7, draft -> draft.verification = Verification.VERIFIED)
                .whole("SY0602", Level.NORMAL, 7, draft -> {
                    draft.contested = true;
                    draft.verification = Verification.DISPUTED;
                })
                .whole("SY0603", Level.NORMAL, 7, draft -> draft.freshness = Freshness.STALE)
                .whole("SY0604", Level.NORMAL, 7, draft -> draft.restorationReported = true);

        ServiceStatus status = given.electricity("SY06");

        assertThat(status.contested()).isTrue();
        assertThat(status.restorationReported()).isFalse();
        assertThat(status.verification()).isNull();
        assertThat(status.freshness()).isNull();
        assertThat(status.rollUp().quality().verified()).isCloseTo(0.599, within(0.0005));
        assertThat(status.rollUp().quality().disputed()).isCloseTo(0.223, within(0.0005));
        assertThat(status.rollUp().quality().stale()).isCloseTo(0.093, within(0.0005));
        assertThat(status.rollUp().quality().restorationReported()).isCloseTo(0.085, within(0.0005));
        assertThat(given.electricity("SY0602").verification()).isEqualTo(Verification.DISPUTED);
    }

    @Test
    void belowUsualIsCountedBesideTheLevels() {
        Given given = Given.lattakia()
                .whole("SY0600", Level.SEVERE, 1, draft -> {
                    draft.usualLevel = Level.SEVERE;
                    draft.belowUsual = false;
                })
                .whole("SY0602", Level.SEVERE, 1, draft -> {
                    draft.usualLevel = Level.SEVERE;
                    draft.belowUsual = true; // by less than half of the usual hours
                })
                .whole("SY0603", Level.NORMAL, 1, draft -> {
                    draft.usualLevel = Level.NORMAL;
                    draft.belowUsual = true;
                    draft.extent = Extent.IN_PART;
                    draft.inPart = new InPart(Level.NONE, 1, draft.since, new People(10L, 20L, 30L));
                });

        RollUp rollUp = given.electricity("SY06").rollUp();

        assertThat(rollUp.belowUsual().people()).isEqualTo(new PeopleSpan(196_181, 196_191, 196_201));
        assertThat(given.electricity("SY06").belowUsual()).isTrue();
        assertThat(given.electricity("SY0600").belowUsual()).isFalse();
        assertThat(given.electricity("SY0604").belowUsual()).isNull();
    }

    @Test
    void nobodyBelowUsualIsOnlySaidWhereEnoughIsKnown() {
        Given little = Given.lattakia().whole("SY0602", Level.NORMAL, 1);
        Given nearlyAll = Given.lattakia().whole("SY0600", Level.NORMAL, 1).whole("SY0602", Level.NORMAL, 1);

        assertThat(little.electricity("SY06").belowUsual()).isNull();
        assertThat(nearlyAll.electricity("SY06").belowUsual()).isFalse();
        assertThat(nearlyAll.electricity("SY06").rollUp().coverage()).isLessThan(1);
    }

    @Test
    void openOutageStandsOnTheAreasThatShowIt() {
        Given given = Given.lattakia()
                .whole("SY06", Level.NONE, 1, draft -> draft.outageId = "of the governorate")
                .whole("SY0602", Level.NONE, 1, draft -> draft.outageId = "of the district");

        assertThat(given.electricity("SY06").outageId()).isEqualTo("of the governorate");
        assertThat(given.electricity("SY06").own().outageId()).isEqualTo("of the governorate");
        assertThat(given.electricity("SY0600").outageId()).isEqualTo("of the governorate");
        assertThat(given.electricity("SY0602").outageId()).isEqualTo("of the district");
        assertThat(given.electricity("SY").outageId()).isNull();
    }

    @Test
    void servicesStaySideBySide() {
        AreaStatus area = Given.lattakia()
                .whole("SY06", Level.SEVERE, 1)
                .add(Given.assessment("SY06", WATER, Level.NONE, 1))
                .board()
                .area("SY06")
                .orElseThrow();

        assertThat(area.headline()).isEqualTo(Level.NONE);
        assertThat(area.compound()).isTrue();
        assertThat(area.headlineIsMinimum()).isFalse();
        assertThat(area.services()).containsOnlyKeys(ELECTRICITY, WATER);
    }

    @Test
    void headlineIsAMinimumOnlyWhereTheUnknownCouldChangeIt() {
        Given given = Given.lattakia()
                .whole("SY06", Level.NORMAL, 1)
                .add(Given.assessment("SY0600", WATER, Level.NORMAL, 1))
                .add(Given.assessment("SY0602", WATER, Level.NORMAL, 1));
        assertThat(given.board().area("SY06").orElseThrow().headlineIsMinimum()).isFalse(); // 17.8 % are no fifth
        assertThat(given.board().area("SY0603").orElseThrow().headlineIsMinimum())
                .isTrue();

        given.whole("SY0603", Level.NONE, 2, draft -> draft.version = 2);

        assertThat(given.board().area("SY0603").orElseThrow().headlineIsMinimum())
                .isFalse();
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
    void whereNobodyCountedAreasWeighTheSameAndThereAreNoPeople() {
        Given given = new Given().region("X", 1, null, null);
        for (int i = 0; i < 4; i++) {
            given.region("X" + i, 2, "X", null).whole("X" + i, i < 1 ? Level.NONE : Level.NORMAL, 1);
        }

        RollUp rollUp = given.electricity("X").rollUp();

        assertThat(rollUp.shares()).containsEntry(Level.NONE, 0.25);
        assertThat(rollUp.people()).isNull();
        assertThat(rollUp.peopleBelowNormal()).isNull();
        assertThat(rollUp.phase()).isEqualTo(Phase.NONE);
    }

    @Test
    void whereNobodyLivesAreasWeighTheSameAndPeopleAreNone() {
        Given given = Given.lattakia()
                .region("SY0605", 2, "SY06", 0L)
                .whole("SY0605", Level.NONE, 1)
                .whole("SY0600", Level.NORMAL, 1);

        assertThat(given.electricity("SY0605").rollUp().shares()).containsEntry(Level.NONE, 1.0);
        assertThat(given.electricity("SY0605").rollUp().people().get(Level.NONE))
                .isEqualTo(PeopleSpan.exactly(0));
        assertThat(given.electricity("SY06").rollUp().shares()).containsEntry(Level.NONE, 0.0);
        assertThat(given.electricity("SY06").rollUp().hotspots())
                .extracting(Hotspot::pcode)
                .containsExactly("SY0605");
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
    void listHoldsALevelBelowAnyAncestor() {
        Board board = Given.lattakiaWithSubDistricts().board();

        assertThat(board.ofLevel(3, "SY")).hasSize(8);
        assertThat(board.ofLevel(3, "SY0602")).extracting(AreaStatus::pcode).containsExactly("SY060200", "SY060201");
        assertThat(board.ancestors("SY060200")).extracting(AreaStatus::pcode).containsExactly("SY", "SY06", "SY0602");
        assertThat(board.children("SY06")).hasSize(4);
        assertThat(board.levels(null)).isEqualTo(List.of(0, 1, 2, 3));
        assertThat(board.levels("SY06")).isEqualTo(List.of(2, 3));
        assertThat(board.undividedAbove(4, "SY0602")).extracting(Region::pcode).containsExactly("SY060200", "SY060201");
        assertThat(board.undividedAbove(3, "SY")).isEmpty();
    }

    private static String text(PeopleSpan range) {
        return range.low() + " " + range.best() + " " + range.high();
    }
}
