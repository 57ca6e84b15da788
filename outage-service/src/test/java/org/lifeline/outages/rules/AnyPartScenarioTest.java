package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.rules.ClaimsInWords.NOW;
import static org.lifeline.outages.rules.ClaimsInWords.ago;
import static org.lifeline.outages.rules.ClaimsInWords.facts;
import static org.lifeline.outages.supply.Service.WATER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.plain.PlainRules;
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
                "1h SEVERE C2 PART of=a");

        List<PlainRules.Stretch> history = rules.history(facts, NOW);

        assertThat(history.get(history.size() - 1).from()).isEqualTo(ago("4h"));
    }
}
