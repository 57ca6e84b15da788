package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.replay.SupplyAssessment;
import org.lifeline.outages.rules.replay.SupplyReplay;
import org.lifeline.outages.rules.state.SupplyFacts;

class RulesPropertyTest extends AnyRulesPropertyTest {
    private static final AssessmentSettings SETTINGS = ShippedSettings.RULES;

    RulesPropertyTest() {
        super(Rulebook.RUNNING);
    }

    @Test
    void circumstancesAtSeveralTimesAreAsAtEachByItself() {
        for (long seed = 0; seed < 300; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            Random random = new Random(seed);
            List<Instant> times = Stream.generate(() -> RandomFacts.timeIn(facts, random))
                    .limit(5)
                    .toList();

            var together = SupplyReplay.circumstancesAt(times, facts, SETTINGS);

            for (Instant time : times) {
                SupplyAssessment then =
                        SupplyReplay.found(facts, time, SETTINGS).assessment();
                assertThat(together.get(time))
                        .as("seed %d at %s", seed, time)
                        .isEqualTo(new SupplyReplay.Circumstances(then.people(), then.exercise()));
            }
        }
    }
}
