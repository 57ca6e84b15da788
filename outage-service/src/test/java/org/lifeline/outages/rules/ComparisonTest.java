package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainEpisode;
import org.lifeline.outages.rules.plain.PlainRules;
import org.lifeline.outages.rules.state.SupplyFacts;

class ComparisonTest {
    /** Faulty on purpose: deaf to what is handed down. */
    private static final Rulebook OWN_CLAIMS_ONLY = new Rulebook() {
        @Override
        public PlainAnswer at(SupplyFacts facts, Instant now) {
            return PLAIN.at(own(facts), now);
        }

        @Override
        public List<PlainRules.Stretch> history(SupplyFacts facts, Instant to) {
            return PLAIN.history(own(facts), to);
        }

        @Override
        public List<PlainEpisode> episodes(SupplyFacts facts, Instant to) {
            return PLAIN.episodes(own(facts), to);
        }

        private SupplyFacts own(SupplyFacts facts) {
            List<Claim> own = facts.claims().stream().filter(Claim::isOwn).toList();
            return new SupplyFacts(facts.service(), facts.finest(), facts.population(), own, facts.usual());
        }
    };

    @Test
    void rulebookIsTheSameAsItself() {
        assertThat(new Comparison(Rulebook.PLAIN, Rulebook.PLAIN).firstDifference(200))
                .isNull();
    }

    @Test
    void faultIsFoundWithinAFewHistoriesAndShown() {
        assertThat(new Comparison(Rulebook.PLAIN, OWN_CLAIMS_ONLY).firstDifference(50))
                .contains("history ", "at ", " whole ", " and ");
    }
}
