package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.rules.ClaimsInWords.NOW;
import static org.lifeline.outages.rules.ClaimsInWords.ago;
import static org.lifeline.outages.rules.ClaimsInWords.facts;
import static org.lifeline.outages.rules.ClaimsInWords.id;
import static org.lifeline.outages.supply.Level.NONE;
import static org.lifeline.outages.supply.Level.NORMAL;
import static org.lifeline.outages.supply.Level.SEVERE;
import static org.lifeline.outages.supply.Service.ELECTRICITY;
import static org.lifeline.outages.supply.Service.WATER;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainEpisode;
import org.lifeline.outages.rules.plain.PlainRules;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.SupplyFacts;

/** What claims about parts of an area say of it, by any implementation of the rules. */
abstract class AnyPartScenarioTest {
    private final Rulebook rules;

    AnyPartScenarioTest(Rulebook rules) {
        this.rules = rules;
    }

    /** 7/3 of four lineages, summed up from 1 + 1 + 1/3 and from 1 + 1/2 + 1/2 + 1/3. */
    @Test
    void secondPlaceThatSaysTheSameIsNoNewState() {
        SupplyFacts facts = facts(
                WATER,
                "9h REDUCED F2 PART of=d at=35.5126",
                "8h SEVERE C4 PART of=c",
                "7h SEVERE E1 PART of=a at=35.5189",
                "6h NORMAL D2 PART of=d",
                "5h NONE C3 PART of=d at=35.5252",
                "4h REDUCED A2 PART of=b",
                "2h NONE E3 PART of=e",
                "1h SEVERE E1 PART of=a");

        List<PlainRules.Stretch> history = rules.history(facts, NOW);

        assertThat(history.get(history.size() - 1).from()).isEqualTo(ago("4h"));
    }

    /** Whoever invents callers makes nobody's lack smaller, and nothing surer, at any of its levels. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 20})
    void rumoursDiluteNoEstimate(int rumours) {
        List<String> credible = List.of("5h NONE C2 PART of=a", "5h SEVERE B2 PART of=b", "5h NORMAL C2 PART of=c");
        List<String> all = new ArrayList<>(credible);
        for (int i = 0; i < rumours; i++) {
            all.add("1h NORMAL F6 PART of=n" + i);
        }

        PlainAnswer before = rules.at(facts(ELECTRICITY, credible.toArray(String[]::new)), NOW);
        PlainAnswer after = rules.at(facts(ELECTRICITY, all.toArray(String[]::new)), NOW);

        assertThat(after.state().level()).isEqualTo(before.state().level()).isEqualTo(NONE);
        assertThat(after.state().estimate()).isEqualTo(before.state().estimate());
        assertThat(after.confidence()).isEqualTo(before.confidence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1h NORMAL A1 up=2 of=grid class=UTILITY", "1h NORMAL DECISION up=1"})
    void wordAboutAGovernorateLeavesWhatWasSeenInAQuarter(String word) {
        SupplyFacts facts = facts(WATER, "5h NONE B2 PART of=a", word);

        PlainAnswer answer = rules.at(facts, NOW);

        assertThat(answer.state().level()).isEqualTo(NORMAL);
        assertThat(answer.state().inPart().level()).isEqualTo(NONE);
        assertThat(answer.state().fall()).isEqualTo(Fall.IN_PART);
        assertThat(answer.setAside()).isEmpty();
        assertThat(rules.episodes(facts, NOW))
                .containsExactly(new PlainEpisode(ago("5h"), null, false, NONE, NONE, Fall.IN_PART));
    }

    @Test
    void wordAboutAGovernorateSettlesAPartThatNobodySpeaksOfAnyMore() {
        SupplyFacts facts = facts(ELECTRICITY, "80h NONE B2 PART of=a", "2h NORMAL A1 up=2 of=grid class=UTILITY");

        assertThat(rules.at(facts, ago("3h")).state().inPart().level()).isEqualTo(NONE);
        assertThat(rules.at(facts, NOW).state().inPart()).isNull();
        assertThat(rules.episodes(facts, NOW))
                .containsExactly(new PlainEpisode(ago("80h"), ago("2h"), false, NONE, NONE, Fall.IN_PART));
    }

    @Test
    void ownWordAboutTheWholeSetsAsideOnlyWhatIsOlder() {
        PlainAnswer answer = rules.at(
                facts(
                        WATER,
                        "5h NONE B2 PART of=a at=35.50",
                        "3h NORMAL A1 of=team class=FIELD_STAFF",
                        "1h SEVERE B2 PART of=b at=35.55"),
                NOW);

        assertThat(answer.state().level()).isEqualTo(NORMAL);
        assertThat(answer.state().inPart().level()).isEqualTo(SEVERE);
        assertThat(answer.setAside()).containsOnlyKeys(id(0)).containsValue("OVERTAKEN");
    }
}
