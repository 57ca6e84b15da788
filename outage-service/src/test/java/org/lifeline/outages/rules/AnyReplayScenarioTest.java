package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.rules.ClaimsInWords.NOW;
import static org.lifeline.outages.rules.ClaimsInWords.ago;
import static org.lifeline.outages.rules.ClaimsInWords.facts;
import static org.lifeline.outages.rules.ClaimsInWords.where;
import static org.lifeline.outages.supply.Level.NONE;
import static org.lifeline.outages.supply.Level.NORMAL;
import static org.lifeline.outages.supply.Level.REDUCED;
import static org.lifeline.outages.supply.Level.SEVERE;
import static org.lifeline.outages.supply.Level.UNKNOWN;
import static org.lifeline.outages.supply.Service.ELECTRICITY;
import static org.lifeline.outages.supply.Service.WATER;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainAnswer.Freshness;
import org.lifeline.outages.rules.plain.PlainAnswer.Verification;
import org.lifeline.outages.rules.plain.PlainEpisode;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.People;

/** What claims about the whole of an area make of its level, by any implementation of the rules. */
abstract class AnyReplayScenarioTest {
    private final Rulebook rules;

    AnyReplayScenarioTest(Rulebook rules) {
        this.rules = rules;
    }

    private PlainAnswer now(SupplyFacts facts) {
        return rules.at(facts, NOW);
    }

    /** Eight whose word alone restores nothing say that it is back; then one who is credible says that it is not. */
    @ParameterizedTest
    @CsvSource({"NONE, NONE, true", "SEVERE, SEVERE, false", "NORMAL, NORMAL, false"})
    void credibleReportLeavesTheLevelNoBetterThanItSays(String said, String level, boolean restorationReported) {
        Stream<String> hearsay = IntStream.range(0, 8).mapToObj(i -> "2h NORMAL D2 of=neighbour" + i);
        SupplyFacts facts = facts(
                ELECTRICITY,
                Stream.of(Stream.of("9h NONE C2 of=a"), hearsay, Stream.of("10m " + said + " C3 of=b"))
                        .flatMap(one -> one)
                        .toArray(String[]::new));

        PlainAnswer answer = now(facts);

        assertThat(rules.at(facts, ago("1h")).state().level()).isEqualTo(NONE);
        assertThat(answer.state().level().name()).isEqualTo(level);
        assertThat(answer.state().restorationReported()).isEqualTo(restorationReported);
    }

    @Test
    void reportsOfOneMomentThatContradictOneAnotherLeaveTheWorse() {
        assertThat(now(facts(WATER, "1h NORMAL A1", "1h NONE A1")).state().level())
                .isEqualTo(NONE);
        assertThat(now(facts(WATER, "1h NONE A1", "1h NORMAL A1")).state().level())
                .isEqualTo(NONE);
    }

    @Test
    void reportOfTheMomentOfADecisionIsSetAside() {
        assertThat(now(facts(WATER, "9h NONE A1", "1h NORMAL DECISION", "1h NONE A1"))
                        .state()
                        .level())
                .isEqualTo(NORMAL);
    }

    @Test
    void laterOfTwoDecisionsOfOneMomentIsThatOfTheGreaterId() {
        assertThat(now(facts(WATER, "1h NORMAL DECISION", "1h NONE DECISION"))
                        .state()
                        .level())
                .isEqualTo(NONE);
    }

    /** Observed at 12:00 sharp, 72 hours ago: it stands until 12:00. */
    @Test
    void reportOfAWholeHourExpiresToTheMoment() {
        SupplyFacts facts = facts(ELECTRICITY, "72h NONE A1");

        assertThat(rules.at(facts, NOW.minusNanos(1000)).state().level()).isEqualTo(NONE);
        assertThat(now(facts).state().level()).isEqualTo(UNKNOWN);
        assertThat(rules.at(facts, ago("48h").minusNanos(1000)).freshness()).isEqualTo(Freshness.CURRENT);
        assertThat(rules.at(facts, ago("48h")).freshness()).isEqualTo(Freshness.STALE);
    }

    @Test
    void claimOfTheMomentAtWhichASupplyIsForgottenIsTheFirstOfANewStory() {
        PlainAnswer answer = now(facts(ELECTRICITY, "336h NONE A1", "0h NORMAL E5"));

        assertThat(answer.state().level()).isEqualTo(NORMAL);
        assertThat(answer.state().since()).isEqualTo(NOW);
        assertThat(answer.state().restorationReported()).isFalse();
    }

    @Test
    void whoSaysThatNothingCanBeKnownTakesNothingBack() {
        PlainAnswer answer = now(facts(WATER, "9h NONE B2 of=a", "1h UNKNOWN A1 of=a"));

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.state().since()).isEqualTo(ago("9h"));
        assertThat(answer.observedAt()).isEqualTo(ago("9h"));
    }

    @Test
    void relaysOfOneAuthorForTwoClassesAreTwoVoices() {
        PlainAnswer answer = now(facts(
                WATER,
                "2h NONE C2 voice=amal-residents class=RESIDENT by=amal",
                "2h NONE C2 voice=amal-residents class=RESIDENT by=amal",
                "1h NONE C2 voice=amal-media class=MEDIA by=amal"));

        assertThat(answer.verification()).isEqualTo(Verification.CORROBORATED); // 0.48 twice
        assertThat(now(facts(
                                WATER,
                                "2h NONE C2 voice=amal-residents class=RESIDENT by=amal",
                                "1h NONE C2 voice=amal-residents class=RESIDENT by=amal"))
                        .verification())
                .isEqualTo(Verification.UNVERIFIED);
    }

    @Test
    void decisionAboutTheGovernorateRestartsNothingInside() {
        PlainAnswer answer = now(facts(WATER, "2h NONE A1 of=team", "1h NORMAL DECISION up=1"));

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.setAside()).isEmpty();
        assertThat(answer.verification()).isEqualTo(Verification.DISPUTED);
    }

    @Test
    void measuresInTheUnitOfTheMostWeightAreShown() {
        PlainAnswer answer = now(facts(
                WATER,
                "2h SEVERE A1 days=7",
                "1h SEVERE C3 litres=5",
                "30m SEVERE C3 litres=3",
                "10m SEVERE C3 litres=6"));

        assertThat(answer.state().measure()).isEqualTo(new Measure(Measure.Unit.DAYS_BETWEEN_SUPPLY, 7));
    }

    /** Rationing of four hours a day: half an hour is an outage, two hours are none. */
    @ParameterizedTest
    @CsvSource({"0.5, WHOLE", "1.9, WHOLE", "2, NOT_BELOW", "4, NOT_BELOW"})
    void lessThanHalfOfTheUsualHoursIsAnOutage(String hours, Fall fall) {
        UsualSupply rationed = new UsualSupply(SEVERE, new Measure(Measure.Unit.HOURS_PER_DAY, 4));

        PlainAnswer answer = now(where(rationed, facts(ELECTRICITY, "1h SEVERE B2 hours=" + hours)));

        assertThat(answer.state().fall()).isEqualTo(fall);
    }

    @Test
    void peopleOfARetractedReportGoWithIt() {
        PlainAnswer answer = now(facts(
                WATER,
                "180h SEVERE B2",
                "2m SEVERE B2 people=1000-5000-54000 retracted=1m",
                "3m SEVERE B2 people=1-2-3"));

        assertThat(answer.people()).isEqualTo(new People(1, 2L, 3));
        assertThat(now(facts(WATER, "180h SEVERE B2", "2m SEVERE B2 people=1000-5000-54000 retracted=1m"))
                        .people())
                .isNull();
    }

    @Test
    void outageOfBeforeADecisionKeepsItsPastWhateverComesInLate() {
        SupplyFacts facts = facts(
                ELECTRICITY,
                "65h REDUCED A3",
                "40m NONE C2",
                "30m NORMAL DECISION",
                "3h NORMAL A6 heard=20m",
                "0h SEVERE A5");

        assertThat(rules.episodes(facts, NOW))
                .isEqualTo(List.of(
                        new PlainEpisode(ago("65h"), ago("3h"), false, REDUCED, REDUCED, Fall.WHOLE),
                        new PlainEpisode(ago("40m"), ago("30m"), false, NONE, NONE, Fall.WHOLE)));
    }

    /** Its clock was ahead: what counts is when it was heard. */
    @Test
    void decisionSetsAsideWhatWasHeardBeforeItHoweverFarAheadItsClock() {
        SupplyFacts facts = facts(WATER, "2m NONE A1 heard=2m", "1m NORMAL DECISION");

        assertThat(now(facts).state().level()).isEqualTo(NORMAL);
        assertThat(rules.episodes(facts, NOW))
                .containsExactly(new PlainEpisode(ago("2m"), ago("1m"), false, NONE, NONE, Fall.WHOLE));
    }

    @Test
    void confirmationThatIsKnownIsNotUnsaidByWhatComesInLater() {
        PlainAnswer known = now(facts(ELECTRICITY, "1h NONE B2", "1m NONE DECISION since=1h"));
        PlainAnswer later = now(facts(
                ELECTRICITY, "1h NONE B2", "1m NONE DECISION since=1h", "10s NORMAL A1 of=x", "10s NORMAL A1 of=y"));

        assertThat(known.verification()).isEqualTo(Verification.VERIFIED);
        assertThat(later.verification()).isNotEqualTo(Verification.VERIFIED);
    }
}
