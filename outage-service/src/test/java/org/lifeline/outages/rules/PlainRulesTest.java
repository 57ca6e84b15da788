package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainRules;
import org.lifeline.outages.rules.state.SupplyFacts;

class PlainRulesTest {
    private static final long HISTORIES = Long.getLong("lifeline.rules.histories", 1500);

    @Test
    void orderOfTheListChangesNothing() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            Random random = new Random(seed);
            List<Claim> shuffled = new ArrayList<>(facts.claims());
            Collections.shuffle(shuffled, random);
            var now = RandomFacts.timeIn(facts, random);

            PlainAnswer answer = PlainRules.at(facts, now, ShippedSettings.RULES);

            assertThat(PlainRules.at(with(facts, shuffled), now, ShippedSettings.RULES))
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .isEqualTo(answer);
        }
    }

    static SupplyFacts with(SupplyFacts facts, List<Claim> claims) {
        return new SupplyFacts(facts.service(), facts.finest(), facts.population(), claims, facts.usual());
    }
}
