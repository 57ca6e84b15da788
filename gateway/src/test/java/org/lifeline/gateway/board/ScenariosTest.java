package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.gateway.board.Given.MORNING;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.Bounds;
import org.lifeline.gateway.board.tally.PeopleSpan;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.told.AssessmentBasis;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.LastLevel;
import org.lifeline.gateway.board.told.NoDataReason;

/** What once came out dangerously wrong, and how it comes out by the rules of today. */
class ScenariosTest {
    private static Given cityAndHamlets() {
        Given given = new Given()
                .region("XT", 1, null, null)
                .region("XT00", 2, "XT", 500_000L)
                .whole("XT00", Level.NONE, 1);
        for (int i = 10; i < 40; i++) {
            given.region("XT" + i, 2, "XT", 1_000L).whole("XT" + i, Level.NORMAL, 1);
        }
        return given;
    }

    @ParameterizedTest
    @CsvSource({", ", "900, 2024"})
    void oneAreaWithoutPeopleOrWithNewerOnesDoesNotTurnACountryIntoAreas(Long people, Integer year) {
        RollUp before = cityAndHamlets().electricity("XT").rollUp();
        assertThat(before.phase()).isEqualTo(Phase.NONE);
        assertThat(before.shares().get(Level.NONE)).isCloseTo(0.943, within(0.0005));

        RollUp after = cityAndHamlets()
                .region("XT99", 2, "XT", people, year)
                .electricity("XT")
                .rollUp();

        assertThat(after.phase()).isEqualTo(Phase.NONE);
        assertThat(after.shares().get(Level.NONE)).isCloseTo(0.94, within(0.005));
        assertThat(after.people()).isNotNull();
        assertThat(after.imputed()).isCloseTo(people == null ? 0.002 : 0, within(0.0005)); // a hamlet's people
    }

    @Test
    void whatAGovernorateIsSaidToBeErasesNothingOfWhatATeamSaw() {
        Given given = new Given()
                .region("XS02", 1, null, null)
                .region("XS0201", 2, "XS02", 10_000L)
                .region("XS0202", 2, "XS02", 10_000L)
                .whole("XS0201", Level.NONE, 0, draft -> {
                    draft.verification = Verification.VERIFIED;
                    draft.outageId = "confirmed";
                })
                .whole("XS02", Level.NORMAL, 9, draft -> draft.confidence = 0.005);

        assertThat(given.electricity("XS0201").level()).isEqualTo(Level.NONE);
        assertThat(given.electricity("XS0201").outageId()).isEqualTo("confirmed");
        ServiceStatus governorate = given.electricity("XS02");
        assertThat(governorate.level()).isEqualTo(Level.NONE);
        assertThat(governorate.own().level()).isEqualTo(Level.NORMAL);
        assertThat(governorate.rollUp().people().get(Level.NONE)).isEqualTo(PeopleSpan.exactly(10_000));
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, NONE, NORMAL", "NORMAL, NORMAL, NONE"})
    void partOfAGovernorateIsAssignedToNobody(Level whole, Level team, Level part) {
        Given given = new Given()
                .region("XS03", 1, null, null)
                .region("XS0301", 2, "XS03", 10_000L)
                .whole("XS0301", team, 0)
                .whole("XS03", whole, -9, draft -> {
                    draft.freshness = Freshness.CURRENT; // by the part
                    draft.inPart = new InPart(part, 1, Given.hour(9), null);
                });

        assertThat(given.electricity("XS0301").level()).isEqualTo(team);
        assertThat(given.electricity("XS03").level()).isEqualTo(team);
        assertThat(given.electricity("XS03").inPart().level()).isEqualTo(part);
    }

    private static Given fiveOfTwentyVillages() {
        Given given = new Given().region("XS15", 1, null, null);
        for (int i = 10; i < 30; i++) {
            boolean gone = i < 15;
            String pcode = "XS15" + i;
            given.region(pcode, 2, "XS15", 1_000L)
                    .whole(
                            pcode,
                            gone ? Level.NONE : Level.NORMAL,
                            gone ? 0 : 60,
                            draft -> draft.outageId = gone ? "outage of " + pcode : null);
        }
        return given;
    }

    @Test
    void silenceDoesNotTurnNoneIntoNormal() {
        Board before = fiveOfTwentyVillages().board(Given.hour(71));
        assertThat(Given.electricity("XS15", before).level()).isEqualTo(Level.NONE);

        Board after = before.at(Given.hour(72));

        ServiceStatus status = Given.electricity("XS15", after);
        assertThat(status.level()).isEqualTo(Level.NONE);
        assertThat(status.rollUp().shares().get(Level.NONE)).isZero();
        assertThat(status.rollUp().lastKnown().share()).isEqualTo(0.25);
        assertThat(status.since()).isEqualTo(Given.hour(-1));
        ServiceStatus village = Given.electricity("XS1510", after);
        assertThat(village.level()).isEqualTo(Level.NONE);
        assertThat(village.basis()).isEqualTo(Basis.LAST_KNOWN);
        assertThat(village.outageId()).isEqualTo("outage of XS1510");
        assertThat(after.at(MORNING.plus(Duration.ofDays(60)))
                        .area("XS1510")
                        .orElseThrow()
                        .headline())
                .isEqualTo(Level.NONE); // while its outage is open
    }

    @Test
    void outcomeUnknownLeavesNotEnoughToSayUntilThereIsNews() {
        Given given = fiveOfTwentyVillages();
        given.assessments().removeIf(one -> one.outageId() != null);
        for (int i = 10; i < 15; i++) {
            given.whole("XS15" + i, Level.NONE, 0);
        }
        Board before = given.board(MORNING.plus(Duration.ofDays(14)).minusSeconds(1));
        assertThat(Given.electricity("XS15", before).level()).isEqualTo(Level.NONE);

        Board after = before.at(MORNING.plus(Duration.ofDays(14)));

        assertThat(Given.electricity("XS1510", after).basis()).isEqualTo(Basis.NO_DATA);
        assertThat(Given.electricity("XS15", after).rollUp().phase()).isEqualTo(Phase.INSUFFICIENT_DATA);
    }

    @Test
    void headlineIsNotBetterThanWhatIsKnown() {
        Given given = new Given()
                .region("XS06", 1, null, null)
                .region("XS0601", 2, "XS06", 8_000L)
                .region("XS0602", 2, "XS06", 12_000L)
                .whole("XS0601", Level.SEVERE, 1);

        ServiceStatus status = given.electricity("XS06");

        assertThat(status.level()).isEqualTo(Level.SEVERE);
        assertThat(status.atLeast()).isTrue();
        assertThat(status.rollUp().bounds()).isEqualTo(new Bounds(Level.SEVERE, Level.NONE));
        given.part("XS06", Level.NORMAL, -60, null); // an old part says nothing of the whole
        assertThat(given.electricity("XS06").level()).isEqualTo(Level.SEVERE);
    }

    @Test
    void peopleAreThoseOfTheNewestPopulation() {
        RollUp rollUp = Given.lattakiaOf2016()
                .whole("SY06", Level.NONE, 1)
                .electricity("SY06")
                .rollUp();

        assertThat(rollUp.people().get(Level.NONE)).isEqualTo(PeopleSpan.exactly(1_453_000));
        assertThat(rollUp.populationYear()).isEqualTo(2016);
        assertThat(rollUp.weightsYear()).isEqualTo(2004);
    }

    @Test
    void oneContestedVillageDoesNotMakeACountryContested() {
        Given given = new Given().region("XS09", 0, null, null);
        for (int i = 10; i < 30; i++) {
            boolean contested = i == 10;
            given.region("XS09" + i, 1, "XS09", 1_000L).whole("XS09" + i, Level.NORMAL, 1, draft -> {
                draft.contested = contested;
                draft.verification = contested ? Verification.DISPUTED : Verification.CORROBORATED;
            });
        }

        ServiceStatus status = given.electricity("XS09");

        assertThat(status.contested()).isFalse();
        assertThat(status.rollUp().quality().contested()).isEqualTo(0.05);
        assertThat(status.rollUp().quality().disputed()).isEqualTo(0.05);
    }

    @Test
    void oneFreshVillageDoesNotMakeACountryFresh() {
        Given given = new Given().region("XS08", 0, null, null);
        for (int i = 10; i < 30; i++) {
            Freshness freshness = i == 10 ? Freshness.CURRENT : Freshness.STALE;
            given.region("XS08" + i, 1, "XS08", 1_000L)
                    .whole("XS08" + i, Level.NORMAL, 1, draft -> draft.freshness = freshness);
        }

        ServiceStatus status = given.electricity("XS08");

        assertThat(status.freshness()).isNull();
        assertThat(status.rollUp().quality().stale()).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void fifteenInAHundredAtNoneStandBesideANormalPhase() {
        Given given = new Given().region("XS19", 0, null, null);
        for (int i = 10; i < 30; i++) {
            given.region("XS19" + i, 1, "XS19", 1_000_000L).whole("XS19" + i, i < 13 ? Level.NONE : Level.NORMAL, 1);
        }

        RollUp rollUp = given.electricity("XS19").rollUp();

        assertThat(rollUp.phase()).isEqualTo(Phase.NORMAL);
        assertThat(rollUp.atOrBeyond().get(Level.NONE).people()).isEqualTo(PeopleSpan.exactly(3_000_000));
        assertThat(rollUp.atOrBeyond().get(Level.SEVERE).share().best()).isEqualTo(0.15);
        assertThat(rollUp.hotspotsFound()).isEqualTo(3);
    }

    @Test
    void whyNothingIsKnownIsSaid() {
        ServiceStatus status = new Given()
                .region("XS20", 2, null, 1_000L)
                .whole("XS20", Level.UNKNOWN, 1, draft -> draft.noDataReason = NoDataReason.NO_ACCESS)
                .electricity("XS20");

        assertThat(status.basis()).isEqualTo(Basis.NO_DATA);
        assertThat(status.noDataReason()).isEqualTo(NoDataReason.NO_ACCESS);
    }

    /** The village fell silent long ago; since then it was shown what was said of the whole governorate. */
    @Test
    void whatAVillageWasForgottenAtDoesNotHideWhatIsForgottenOfAllAroundIt() {
        Given given = new Given()
                .region("XS20", 1, null, null)
                .region("XS2001", 2, "XS20", 10_000L)
                .region("XS2002", 2, "XS20", 4_000L)
                .whole("XS2001", Level.UNKNOWN, 0, draft -> {
                    draft.ownClaims = true;
                    draft.forgotten =
                            new LastLevel(Level.REDUCED, Given.hour(-999), AssessmentBasis.OBSERVED, null, null);
                })
                .whole("XS20", Level.NONE, 0, draft -> {
                    draft.standsUntil = MORNING.plus(Duration.ofDays(3));
                    draft.forgottenAt = MORNING.plus(Duration.ofDays(14));
                })
                .whole("XS2002", Level.SEVERE, 0, draft -> draft.standsUntil = MORNING.plus(Duration.ofDays(20)));
        Board board = given.board();
        assertThat(board.area("XS20")
                        .orElseThrow()
                        .services()
                        .get("ELECTRICITY")
                        .rollUp()
                        .phase())
                .isEqualTo(Phase.NONE);

        Board later = board.at(MORNING.plus(Duration.ofDays(15)));

        assertThat(later.area("XS20")
                        .orElseThrow()
                        .services()
                        .get("ELECTRICITY")
                        .rollUp()
                        .phase())
                .isEqualTo(Phase.INSUFFICIENT_DATA);
    }
}
