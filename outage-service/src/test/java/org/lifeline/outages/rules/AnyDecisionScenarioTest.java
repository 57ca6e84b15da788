package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.rules.ClaimsInWords.NOW;
import static org.lifeline.outages.rules.ClaimsInWords.ago;
import static org.lifeline.outages.rules.ClaimsInWords.facts;
import static org.lifeline.outages.rules.ClaimsInWords.id;
import static org.lifeline.outages.supply.Level.NONE;
import static org.lifeline.outages.supply.Level.NORMAL;
import static org.lifeline.outages.supply.Level.REDUCED;
import static org.lifeline.outages.supply.Level.SEVERE;
import static org.lifeline.outages.supply.Service.ELECTRICITY;

import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainAnswer.Verification;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.SupplyFacts;

/** What the same review found about decisions. */
abstract class AnyDecisionScenarioTest {
    private final Rulebook rules;

    AnyDecisionScenarioTest(Rulebook rules) {
        this.rules = rules;
    }

    private PlainAnswer now(SupplyFacts facts) {
        return rules.at(facts, NOW);
    }

    @Test
    void refutedOutageIsGoneAtOnce() {
        SupplyFacts facts = facts(ELECTRICITY, "3h NONE C2", "2h NONE B2", "1h NORMAL DECISION");

        PlainAnswer answer = now(facts);

        assertThat(answer.state().level()).isEqualTo(NORMAL);
        assertThat(answer.state().since()).isEqualTo(ago("1h"));
        assertThat(answer.verification()).isEqualTo(Verification.VERIFIED);
        assertThat(answer.setAside().values()).containsOnly("SET_ASIDE_BY_DECISION");
        assertThat(answer.confidence()).isGreaterThan(0.9);
    }

    @Test
    void whatWasDecidedOfAPartVerifiesNothingOfTheWhole() {
        SupplyFacts facts =
                facts(ELECTRICITY, "3h REDUCED B2", "2h SEVERE D3 PART of=quarter", "1h SEVERE DECISION PART");

        PlainAnswer answer = now(facts);

        assertThat(answer.state().level()).isEqualTo(REDUCED);
        assertThat(answer.state().inPart().level()).isEqualTo(SEVERE);
        assertThat(answer.verification()).isNotEqualTo(Verification.VERIFIED);
    }

    @Test
    void improbableReportUndoesNoConfirmation() {
        SupplyFacts facts = facts(ELECTRICITY, "3h NONE C2", "2h NONE DECISION since=3h", "1h NORMAL A5");

        PlainAnswer answer = now(facts);

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.verification()).isEqualTo(Verification.VERIFIED);
        assertThat(rules.episodes(facts, NOW)).allMatch(one -> one.until() == null);
    }

    @Test
    void improbableReportUndoesNoRestoration() {
        PlainAnswer answer =
                now(facts(ELECTRICITY, "9h NONE A1 of=team", "2h NORMAL DECISION", "1h REDUCED E5 of=rumour"));

        assertThat(answer.state().level()).isEqualTo(NORMAL);
        assertThat(answer.state().fall()).isEqualTo(Fall.NOT_BELOW);
    }

    @Test
    void credibleNewsAfterARestorationCountsFromWhenItWasSeen() {
        PlainAnswer answer =
                now(facts(ELECTRICITY, "9h NONE A1 of=team", "2h NORMAL DECISION", "1h SEVERE B2 of=other"));

        assertThat(answer.state().level()).isEqualTo(SEVERE);
        assertThat(answer.state().since()).isEqualTo(ago("1h"));
        assertThat(answer.state().onsets()).containsEntry(REDUCED, ago("1h")).doesNotContainKey(NONE);
        assertThat(answer.setAside()).containsEntry(id(0), "SET_ASIDE_BY_DECISION");
    }

    @Test
    void reopenedOutageIsBelowAgainSinceItBegan() {
        PlainAnswer answer =
                now(facts(ELECTRICITY, "9h NONE A1 of=team", "3h NORMAL DECISION", "1h NONE DECISION since=9h"));

        assertThat(answer.state().level()).isEqualTo(NONE);
        assertThat(answer.state().since()).isEqualTo(ago("9h"));
        assertThat(answer.state().onsets()).containsEntry(NONE, ago("9h"));
    }

    @Test
    void reportOfBeforeADecisionThatCameAfterItDisputesIt() {
        PlainAnswer answer =
                now(facts(ELECTRICITY, "9h NONE C2", "2h NORMAL DECISION", "3h NONE A1 class=FIELD_STAFF heard=1h"));

        assertThat(answer.state().level()).isEqualTo(NORMAL);
        assertThat(answer.verification()).isEqualTo(Verification.DISPUTED);
        assertThat(answer.setAside()).containsEntry(id(2), "SET_ASIDE_BY_DECISION");
    }
}
