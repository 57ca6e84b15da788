package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.outages.rules.ClaimsInWords.NOW;
import static org.lifeline.outages.rules.ClaimsInWords.ago;
import static org.lifeline.outages.rules.ClaimsInWords.facts;
import static org.lifeline.outages.rules.ClaimsInWords.id;
import static org.lifeline.outages.supply.Level.NONE;
import static org.lifeline.outages.supply.Level.NORMAL;
import static org.lifeline.outages.supply.Level.SEVERE;
import static org.lifeline.outages.supply.Level.UNKNOWN;
import static org.lifeline.outages.supply.Service.ELECTRICITY;
import static org.lifeline.outages.supply.Service.WATER;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainAnswer.Freshness;
import org.lifeline.outages.rules.plain.PlainAnswer.Verification;
import org.lifeline.outages.rules.plain.PlainEpisode;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.LevelBasis;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.supply.People;

/** What an independent review found the first edition of the rules to get wrong, of any implementation of the second. */
abstract class AnyReviewScenarioTest {
    private final Rulebook rules;

    AnyReviewScenarioTest(Rulebook rules) {
        this.rules = rules;
    }

    private PlainAnswer now(SupplyFacts facts) {
        return rules.at(facts, NOW);
    }

    @Test
    void rumourAboutAGovernorateErasesNothingThatATeamSaw() {
        PlainAnswer answer = now(facts(
                WATER, "5m NONE A1 of=team class=FIELD_STAFF", "5s NORMAL E5 up=2 class=MEDIA", "1s NORMAL E5 up=1"));

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.state().basis()).isEqualTo(LevelBasis.OBSERVED);
        assertThat(answer.confidence()).isGreaterThan(0.9);
    }

    @Test
    void rumourAboutAGovernorateLeavesAConfirmedOutageVerified() {
        PlainAnswer answer =
                now(facts(ELECTRICITY, "2h NONE C2 of=neighbour", "1h NONE DECISION since=2h", "1m NORMAL E5 up=2"));

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.state().since()).isEqualTo(ago("2h"));
        assertThat(answer.verification()).isEqualTo(Verification.VERIFIED);
    }

    @Test
    void utilitysWordForTheGovernorateContestsWhatATeamSawTheDayBefore() {
        PlainAnswer answer = now(facts(
                ELECTRICITY, "20h NONE A1 of=team class=FIELD_STAFF", "10m NORMAL A1 up=1 of=grid class=UTILITY"));

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.contestedLevels()).containsExactly(NONE, NORMAL);
        assertThat(answer.verification()).isEqualTo(Verification.DISPUTED);
        assertThat(answer.freshness()).isEqualTo(Freshness.CURRENT);
    }

    @Test
    void utilitysWordForTheGovernorateRestoresWhatIsHardlyKnownAnyMore() {
        PlainAnswer answer = now(facts(
                ELECTRICITY, "40h NONE A1 of=team class=FIELD_STAFF", "10m NORMAL A1 up=1 of=grid class=UTILITY"));

        assertThat(answer.state().level()).isEqualTo(NORMAL);
        assertThat(answer.state().since()).isEqualTo(ago("10m"));
        assertThat(answer.freshness()).isEqualTo(Freshness.STALE);
    }

    @Test
    void partOfAGovernorateRefreshesNoOldWordAboutAllOfIt() {
        PlainAnswer answer = now(facts(
                WATER, "10h NORMAL B2 up=1 of=utility", "1h NONE A1 of=team", "1m NORMAL F6 up=1 PART of=utility"));

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.state().fall()).isEqualTo(Fall.WHOLE);
    }

    @Test
    void rumourAboutAPartDoesNotPaintTheWhole() {
        PlainAnswer answer = now(facts(WATER, "1h NORMAL A1 of=team", "1m NONE E5 PART"));

        assertThat(answer.state().level()).isEqualTo(NORMAL);
        assertThat(answer.state().inPart()).isNull();
        assertThat(answer.state().fall()).isEqualTo(Fall.NOT_BELOW);
    }

    @Test
    void silenceKeepsWhatWasLastKnownAndEndsNoOutage() {
        SupplyFacts facts = facts(ELECTRICITY, "72h NONE A1 of=team");

        PlainAnswer before = rules.at(facts, NOW.minusNanos(1000));
        PlainAnswer answer = now(facts);
        List<PlainEpisode> episodes = rules.episodes(facts, NOW);

        assertThat(before.state().level()).isEqualTo(NONE);
        assertThat(answer.state().level()).isEqualTo(UNKNOWN);
        assertThat(answer.state().lastKnown().level()).isEqualTo(NONE);
        assertThat(answer.state().lastKnown().at()).isEqualTo(ago("72h"));
        assertThat(answer.state().fall()).isEqualTo(Fall.SILENT);
        assertThat(episodes).containsExactly(new PlainEpisode(ago("72h"), null, false, NONE, NONE, Fall.WHOLE));
    }

    @Test
    void outageThatNobodySpeaksOfEndsWithUnknownOutcome() {
        SupplyFacts facts = facts(ELECTRICITY, "72h NONE A1 of=team");

        List<PlainEpisode> episodes = rules.episodes(facts, NOW.plus(Duration.ofDays(12)));

        assertThat(episodes)
                .containsExactly(new PlainEpisode(
                        ago("72h"), ago("72h").plus(Duration.ofDays(14)), true, NONE, NONE, Fall.WHOLE));
    }

    @Test
    void silenceOfTheWorstOffLeavesAnEstimateNoBetter() {
        SupplyFacts facts =
                facts(ELECTRICITY, "80h NONE B1 PART of=a", "79h NONE B1 PART of=b", "78h NORMAL B1 PART of=c");

        PlainAnswer answer = now(facts);

        assertThat(rules.at(facts, ago("10h")).state().level()).isEqualTo(NONE);
        assertThat(answer.state().level()).isEqualTo(UNKNOWN);
        assertThat(answer.state().lastKnown().level()).isEqualTo(NONE);
        assertThat(answer.state().lastKnown().basis()).isEqualTo(LevelBasis.ESTIMATED);
    }

    @Test
    void whoTakesFiveCallsLosesNone() {
        String relayed = " C2 voice=calls class=RESIDENT by=amal";
        PlainAnswer answer = now(facts(
                ELECTRICITY,
                "50m NONE" + relayed,
                "40m NONE" + relayed,
                "30m NONE" + relayed,
                "20m NONE" + relayed,
                "10m NORMAL" + relayed));

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.state().restorationReported()).isFalse();
        assertThat(answer.setAside()).isEmpty();
        assertThat(answer.weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isLessThan(0.48);
        assertThat(answer.verification()).isEqualTo(Verification.UNVERIFIED);
    }

    @Test
    void northAndSouthOfOneWitnessAreBothKept() {
        PlainAnswer answer =
                now(facts(WATER, "30m NONE A1 PART of=team at=35.60", "20m NORMAL A1 PART of=team at=35.50"));

        assertThat(answer.state().level()).isEqualTo(UNKNOWN);
        assertThat(answer.state().inPart().level()).isEqualTo(NONE);
        assertThat(answer.state().inPart().lineages()).isEqualTo(1);
        assertThat(answer.state().fall()).isEqualTo(Fall.IN_PART);
        assertThat(answer.setAside()).isEmpty();
    }

    @Test
    void sevenUnjudgedPostsOfOneAuthorAreNeverSureNorCorroborated() {
        String[] posts = IntStream.range(0, 7)
                .mapToObj(i -> "1m SEVERE F6 of=post" + i + " class=MEDIA by=poster")
                .toArray(String[]::new);

        PlainAnswer answer = now(facts(WATER, posts));

        assertThat(answer.state().level()).isEqualTo(SEVERE);
        assertThat(answer.confidence()).isEqualTo(0.6, within(1e-9));
        assertThat(answer.verification()).isEqualTo(Verification.UNVERIFIED);
    }

    @Test
    void twoImprobableReportsCorroborateNothing() {
        PlainAnswer answer = now(facts(WATER, "2m SEVERE E5 class=MEDIA by=a", "1m SEVERE E5 class=RESIDENT by=b"));

        assertThat(answer.verification()).isEqualTo(Verification.UNVERIFIED);
        assertThat(answer.confidence()).isLessThan(0.02);
    }

    @Test
    void improbableWordOfAReliableSourceDoesNotRestore() {
        SupplyFacts facts = facts(ELECTRICITY, "70h NONE C4 of=neighbour", "1m NORMAL A5 of=utility class=UTILITY");

        PlainAnswer answer = now(facts);

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.state().restorationReported()).isTrue();
    }

    @Test
    void twoOfDifferentClassesCorroborate() {
        PlainAnswer answer = now(facts(WATER, "2m NONE C2 class=MEDIA by=a", "1m NONE C3 class=RESIDENT by=a"));

        assertThat(answer.verification()).isEqualTo(Verification.CORROBORATED);
    }

    @Test
    void countsOfDifferentPartsAddUp() {
        PlainAnswer answer = now(facts(
                WATER,
                "20m NONE B2 PART of=team at=35.60 people=3000-4000-5000",
                "10m NONE B2 PART of=team at=35.50 people=3000-4100-5000"));

        assertThat(answer.people()).isEqualTo(new People(3000, 4100L, 10_000));
        assertThat(answer.peopleOverPopulation()).isFalse();
    }

    @Test
    void morePeopleThanLiveThereAreFlaggedAndNotShown() {
        PlainAnswer answer = now(facts(WATER, 1000, "20m NONE B2 people=60000-80000-95000"));

        assertThat(answer.people()).isEqualTo(new People(1000, 1000L, 1000));
        assertThat(answer.peopleOverPopulation()).isTrue();
    }

    @Test
    void outageInAPartBeginsAndEndsAnEpisode() {
        SupplyFacts facts = facts(WATER, "5h NONE B2 PART of=a", "3h NORMAL A1 of=team class=FIELD_STAFF");

        assertThat(rules.episodes(facts, NOW))
                .containsExactly(new PlainEpisode(ago("5h"), ago("3h"), false, NONE, NONE, Fall.IN_PART));
        assertThat(now(facts).setAside()).containsEntry(id(0), "OVERTAKEN");
    }
}
