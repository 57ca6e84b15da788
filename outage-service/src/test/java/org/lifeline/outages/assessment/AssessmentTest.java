package org.lifeline.outages.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.outages.assessment.Rules.NOW;
import static org.lifeline.outages.assessment.Rules.claims;
import static org.lifeline.outages.assessment.Rules.electricity;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Assessment.Because;
import org.lifeline.outages.rules.Assessment.Freshness;
import org.lifeline.outages.rules.Assessment.Verification;
import org.lifeline.outages.rules.Restoration;
import org.lifeline.outages.rules.Ruling;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Service;

/** The rules of the assessment, one line a case. A claim reads: how long ago, level, Admiralty grade, lineage. */
class AssessmentTest {
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    nothing is known                            |                                                | UNKNOWN | false
                    one report                                  | 1h NONE F6                                     | NONE    | false
                    one credible report is enough to worsen     | 9h NORMAL A1, 8h NORMAL A1, 1h NONE C3         | NONE    | false
                    one weak report does not worsen             | 9h NORMAL A1, 8h NORMAL A1, 1h NONE D3         | NORMAL  | false
                    many weak reports do, by their median       | 2h NORMAL F6, 1h NONE F6, 1h NONE F6           | NONE    | false
                    a tie of weights goes to the worse          | 1h NORMAL F6, 1h SEVERE F6                     | SEVERE  | false
                    better only with evidence: one is not       | 40h NONE B2, 1h NORMAL C2                      | NONE    | true
                    two sources since it worsened are enough    | 40h NONE B2, 2h NORMAL C2, 1h NORMAL C2        | NORMAL  | false
                    one source twice is not two                 | 40h NONE B2, 2h NORMAL C2 x, 1h NORMAL C2 x    | NONE    | true
                    one reliable source is enough               | 40h NONE B2, 1h NORMAL A1                      | NORMAL  | false
                    sources from before it worsened do not help | 9h NORMAL A1, 8h NORMAL A1, 7h NONE C3, 1h NORMAL C3 | NONE | true
                    ten reposts are one source                  | 3h NORMAL C3, 3h NORMAL C3, 1h NONE E4 p, 1h NONE E4 p, 1h NONE E4 p, 1h NONE E4 p | NORMAL | false
                    an expired report no longer stands          | 73h NONE A1                                    | UNKNOWN | false
                    at the very end of its time it still does   | 72h NONE A1                                    | NONE    | false
                    UNKNOWN is no evidence                      | 2h NONE B2, 1h UNKNOWN B2                      | NONE    | false
                    """)
    void level(String why, String history, Level expected, boolean restorationReported) {
        Assessment assessment = electricity(history == null ? "" : history);

        assertThat(assessment.level()).as(why).isEqualTo(expected);
        assertThat(assessment.restorationReported()).as(why).isEqualTo(restorationReported);
    }

    @ParameterizedTest(name = "{0}: {1} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    supply is back to what is usual        | 5h NONE B2                 | NORMAL  | NORMAL
                    what is usual need not be normal       | 5h NONE B2                 | REDUCED | REDUCED
                    a source that says better is believed  | 5h NORMAL B2               | REDUCED | NORMAL
                    something newer is below what is usual | 5h SEVERE B2, 1h REDUCED C3 | NORMAL  | SEVERE
                    something newer is as usual            | 5h NONE B2, 1h REDUCED C3  | REDUCED | REDUCED
                    contested before it                    | 5h NONE B2, 4h NORMAL B2   | NORMAL  | NORMAL
                    nothing stands any more                | 73h NONE B2                | NORMAL  | UNKNOWN
                    """)
    void restorationTwoHoursAgo(String why, String history, Level baseline, Level expected) {
        Ruling restoration = new Restoration(NOW.minus(Duration.ofHours(2)));

        Assessment assessment =
                Assessment.of(Service.ELECTRICITY, claims(history), baseline, restoration, NOW, Rules.SHIPPED);

        assertThat(assessment.level()).as(why).isEqualTo(expected);
        assertThat(assessment.contested()).isFalse();
    }

    @Test
    void weightIsReliabilityTimesCredibilityHalvedEveryHalfLife() {
        assertThat(electricity("24h NONE B3").evidence().get(0).weight()).isCloseTo(.8 * .5 / 4, within(1e-12));
    }

    @Test
    void waterAgesSlowerThanElectricity() {
        Assessment water = Assessment.of(Service.WATER, claims("96h NONE A1"), Level.NORMAL, NOW, Rules.SHIPPED);

        assertThat(water.level()).isEqualTo(Level.NONE);
        assertThat(water.freshness()).isEqualTo(Freshness.STALE);
        assertThat(electricity("96h NONE A1").freshness()).isEqualTo(Freshness.UNKNOWN);
    }

    @Test
    void sinceIsWhenTheReportWasObservedThatLastChangedTheLevel() {
        assertThat(electricity("9h NONE B2, 5h NONE A1, 2h SEVERE F6").since())
                .isEqualTo(NOW.minus(Duration.ofHours(9)));
    }

    @Test
    void confidenceIsTheShareAtTheLevelAndLowWhenLittleIsKnown() {
        assertThat(electricity("0h NONE A1").confidence()).isCloseTo(1, within(1e-9));
        assertThat(electricity("0h NONE E5").confidence()).isCloseTo(.005, within(1e-9));
        assertThat(electricity("0h NONE A1, 0h REDUCED A1").confidence()).isCloseTo(.5, within(1e-9));
    }

    @Test
    void levelsFarApartThatBothWeighMuchAreContestedAndTheWorseHolds() {
        Assessment assessment = electricity("3h NONE B2, 2h NORMAL C2, 1h NORMAL C2");

        assertThat(assessment.contestedLevels()).containsExactly(Level.NONE, Level.NORMAL);
        assertThat(assessment.level()).isEqualTo(Level.NONE);
        assertThat(assessment.verification()).isEqualTo(Verification.DISPUTED);
    }

    @Test
    void neighbouringLevelsAreNotContested() {
        assertThat(electricity("1h NONE B2, 1h SEVERE B2").contested()).isFalse();
    }

    @Test
    void twoSourcesAtTheLevelCorroborate() {
        assertThat(electricity("2h NONE C3, 1h NONE C3").verification()).isEqualTo(Verification.CORROBORATED);
        assertThat(electricity("1h NONE A1").verification()).isEqualTo(Verification.UNVERIFIED);
    }

    @Test
    void staleAfterADayButTheLevelStays() {
        Assessment assessment = electricity("25h NONE A1");

        assertThat(assessment.freshness()).isEqualTo(Freshness.STALE);
        assertThat(assessment.level()).isEqualTo(Level.NONE);
        assertThat(assessment.validUntil()).isEqualTo(NOW.plus(Duration.ofHours(47)));
    }

    @Test
    void everyReportIsAccountedFor() {
        Assessment assessment = electricity("80h NONE A1, 3h NONE C3 x, 2h SEVERE C3 x, 1h UNKNOWN C3");

        assertThat(assessment.evidence()).hasSize(1);
        assertThat(assessment.setAside())
                .extracting(Assessment.SetAside::because)
                .containsExactly(Because.EXPIRED, Because.NEWER_OF_ITS_LINEAGE, Because.SAYS_UNKNOWN);
    }

    @Test
    void peopleAreARangeThatHoldsWhatAllClaimsBelowTheBaselineSay() {
        var all = claims("3h NONE C3, 2h SEVERE B2, 1h NORMAL E5");

        Assessment assessment = electricity(List.of(
                Rules.with(all.get(0), new People(100, null, 900)),
                Rules.with(all.get(1), new People(300, 400L, 500)),
                Rules.with(all.get(2), new People(1, 1L, 100_000))));

        assertThat(assessment.people()).isEqualTo(new People(100, 400L, 900));
    }
}
