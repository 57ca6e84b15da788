package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.List;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainEpisode;
import org.lifeline.outages.rules.plain.PlainRules;
import org.lifeline.outages.rules.state.SupplyFacts;

/** An implementation of the rules with the shipped settings, so that what holds for one can be tried on another. */
interface Rulebook {
    Rulebook PLAIN = new Rulebook() {
        @Override
        public PlainAnswer at(SupplyFacts facts, Instant now) {
            return PlainRules.at(facts, now, ShippedSettings.RULES);
        }

        @Override
        public List<PlainRules.Stretch> history(SupplyFacts facts, Instant to) {
            return PlainRules.history(facts, to, ShippedSettings.RULES);
        }

        @Override
        public List<PlainEpisode> episodes(SupplyFacts facts, Instant to) {
            return PlainRules.episodes(facts, to, ShippedSettings.RULES);
        }
    };

    /** As they run. */
    Rulebook RUNNING = new RunningRules();

    PlainAnswer at(SupplyFacts facts, Instant now);

    List<PlainRules.Stretch> history(SupplyFacts facts, Instant to);

    List<PlainEpisode> episodes(SupplyFacts facts, Instant to);
}
