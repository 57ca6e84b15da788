package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainRules;
import org.lifeline.outages.rules.state.LevelBasis;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;

/** Bounds within which any implementation of the rules answers. */
abstract class AnyAnswerPropertyTest {
    private static final long HISTORIES = Long.getLong("lifeline.rules.histories", 1500);

    private final Rulebook rules;

    AnyAnswerPropertyTest(Rulebook rules) {
        this.rules = rules;
    }

    @Test
    void sharesLieBetweenTheirBoundsAndGrowTowardsBetterLevels() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            for (PlainRules.Stretch one : rules.history(facts, end(facts))) {
                if (one.state().estimate() == null) {
                    continue;
                }
                Map<Level, Share> shares = one.state().estimate().atOrBeyond();
                for (Share share : shares.values()) {
                    assertThat(List.of(0.0, share.low(), share.best(), share.high(), 1.0))
                            .as("seed %d at %s", seed, one.from())
                            .isSorted();
                }
                assertThat(List.of(
                                shares.get(Level.NONE).best(),
                                shares.get(Level.SEVERE).best(),
                                shares.get(Level.REDUCED).best()))
                        .isSorted();
            }
        }
    }

    @Test
    void numbersStayWithinTheirBounds() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            Instant now = RandomFacts.timeIn(facts, new Random(seed));

            PlainAnswer answer = rules.at(facts, now);

            assertThat(answer.confidence()).as("seed %d", seed).isBetween(0.0, 1.0);
            assertThat(answer.confidenceByHour()).as("seed %d", seed).isBetween(0.0, 1.0);
            assertThat(answer.weights().values()).allMatch(weight -> weight > 0 && weight <= 1);
            if (answer.people() != null) {
                assertThat(answer.people().min())
                        .isLessThanOrEqualTo(answer.people().max());
            }
            if (answer.state().level().known()) {
                assertOnsets(answer.state(), "seed " + seed + " at " + now + "\n" + FactsPrinted.of(facts));
            }
        }
    }

    /** Handed-down claims can move the level away from what was decided; of a part nobody decided about the whole. */
    @Test
    void levelIsNotVerifiedByADecisionFarFromIt() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            Instant now = RandomFacts.timeIn(facts, new Random(seed));

            PlainAnswer answer = rules.at(facts, now);

            Level level = answer.state().level();
            if (answer.verification() == PlainAnswer.Verification.VERIFIED && level.known()) {
                assertThat(facts.claims())
                        .as(() -> "at " + now + "\n" + FactsPrinted.of(facts))
                        .anyMatch(one -> one.isOwn()
                                && one.isDecision()
                                && (one.isWholeArea() || answer.state().basis() == LevelBasis.ESTIMATED)
                                && one.level().stepsTo(level) < 2);
            }
        }
    }

    /** A level has lasted no longer than the better ones before it. */
    private static void assertOnsets(SupplyState state, String described) {
        Instant later = state.since();
        for (Level level : List.of(Level.NONE, Level.SEVERE, Level.REDUCED)) {
            Instant onset = state.onsets().get(level);
            assertThat(onset == null).as(described).isEqualTo(level.worseThan(state.level()));
            if (onset != null) {
                assertThat(onset).as(described).isBeforeOrEqualTo(later);
                later = onset;
            }
        }
    }

    private static Instant end(SupplyFacts facts) {
        return RandomFacts.BEGIN.plus(Duration.ofDays(RandomFacts.MOST_DAYS + 25));
    }
}
