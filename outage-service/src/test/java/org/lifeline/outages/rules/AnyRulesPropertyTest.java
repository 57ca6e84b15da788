package org.lifeline.outages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainEpisode;
import org.lifeline.outages.rules.plain.PlainRules;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.LevelBasis;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;

/** What must hold of any implementation of the rules, whatever is claimed. */
abstract class AnyRulesPropertyTest {
    private static final long HISTORIES = Long.getLong("lifeline.rules.histories", 1500);

    private final Rulebook rules;

    AnyRulesPropertyTest(Rulebook rules) {
        this.rules = rules;
    }

    @Test
    void orderOfTheListChangesNothing() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            Random random = new Random(seed);
            List<Claim> shuffled = new ArrayList<>(facts.claims());
            Collections.shuffle(shuffled, random);
            Instant now = RandomFacts.timeIn(facts, random);

            PlainAnswer answer = rules.at(with(facts, shuffled), now);

            assertThat(answer.equals(rules.at(facts, now)))
                    .as("seed %d at %s", seed, now)
                    .isTrue();
        }
    }

    @Test
    void retractionEqualsNeverHavingSaidIt() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            Instant now = RandomFacts.timeIn(facts, new Random(seed));
            List<Claim> kept = facts.claims().stream()
                    .filter(one -> one.retractedAt() == null && one.level().known())
                    .toList();

            PlainAnswer without = rules.at(with(facts, kept), now);

            PlainAnswer answer = rules.at(facts, now);
            assertThat(withoutSetAside(answer)).as("seed %d at %s", seed, now).isEqualTo(withoutSetAside(without));
        }
    }

    @Test
    void historyIsTheStateOfEachMoment() {
        for (long seed = 0; seed < HISTORIES / 10; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);

            List<PlainRules.Stretch> history = rules.history(facts, end(facts));

            for (Instant moment : moments(facts)) {
                SupplyState state = rules.at(facts, moment).state();
                SupplyState then = history.stream()
                        .filter(one -> !one.from().isAfter(moment))
                        .reduce((a, b) -> b)
                        .map(PlainRules.Stretch::state)
                        .orElse(SupplyState.NOTHING);
                assertThat(then)
                        .as(() -> "at " + moment + "\n" + FactsPrinted.of(facts))
                        .isEqualTo(state);
            }
        }
    }

    /** Until it is forgotten. */
    @Test
    void timeAloneMakesNoLevelBetter() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.withConstantUsual(seed);
            SupplyState before = SupplyState.NOTHING;
            for (PlainRules.Stretch next : rules.history(facts, end(facts))) {
                SupplyState state = next.state();
                if (!observedAt(next.from(), facts) && state.ownClaims()) {
                    String change = "seed " + seed + " at " + next.from() + "\n" + FactsPrinted.of(facts) + "\n"
                            + before + "\n" + state;
                    assertThat(shown(state).betterThan(shown(before)))
                            .as(change)
                            .isFalse();
                    assertThat(state.level().known()
                                    || shown(before) == Level.UNKNOWN
                                    || shown(state).known())
                            .as(change)
                            .isTrue();
                    assertThat(partGotBetter(before, state)).as(change).isFalse();
                    assertThat(before.fall() != Fall.NOT_BELOW && state.fall() == Fall.NOT_BELOW)
                            .as(change)
                            .isFalse();
                }
                before = state;
            }
        }
    }

    @Test
    void noEpisodeEndsWellByTimeAlone() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.withConstantUsual(seed);

            List<PlainEpisode> episodes = rules.episodes(facts, end(facts));

            Instant before = Instant.MIN;
            for (PlainEpisode episode : episodes) {
                assertThat(episode.from()).as("seed %d", seed).isAfterOrEqualTo(before);
                if (episode.until() == null) {
                    continue;
                }
                before = episode.until();
                assertThat(episode.outcomeUnknown() || observedAt(episode.until(), facts))
                        .as("seed %d: %s\n%s", seed, episode, FactsPrinted.of(facts))
                        .isTrue();
            }
        }
    }

    /** Not when it is observed: later it may have taken the place of what its source said before. */
    @Test
    void rumourMakesNoLevelBetter() {
        double least = ShippedSettings.RULES.parts().leastCredit();
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            for (Claim rumour : facts.claims()) {
                boolean counts = rumour.retractedAt() == null && rumour.level().known();
                if (rumour.isDecision() || credit(rumour) >= least - 1e-9 || !counts) {
                    continue;
                }
                Instant time = rumour.observedAt();
                List<Claim> others = facts.claims().stream()
                        .filter(one -> one.observedAt().isBefore(time))
                        .toList();
                List<Claim> with = new ArrayList<>(others);
                with.add(rumour);

                SupplyState state = rules.at(with(facts, with), time).state();

                SupplyState without = rules.at(with(facts, others), time).state();
                String change = "seed " + seed + " " + FactsPrinted.of(rumour) + "\n"
                        + FactsPrinted.of(with(facts, others)) + "\n" + without + "\n" + state;
                assertThat(shown(state).betterThan(shown(without))).as(change).isFalse();
                assertThat(partGotBetter(without, state)).as(change).isFalse();
                assertThat(without.fall().isBelow() && state.fall() == Fall.NOT_BELOW)
                        .as(change)
                        .isFalse();
            }
        }
    }

    private static boolean partGotBetter(SupplyState before, SupplyState after) {
        if (before.inPart() == null || after.basis() == LevelBasis.ESTIMATED) {
            return false;
        }
        return after.inPart() == null
                || after.inPart().level().betterThan(before.inPart().level());
    }

    private static Level shown(SupplyState state) {
        return state.lastKnown() == null ? state.level() : state.lastKnown().level();
    }

    private static double credit(Claim claim) {
        return ShippedSettings.RULES.reliability().get(claim.reliability())
                * ShippedSettings.RULES.credibility().get(claim.credibility());
    }

    private static boolean observedAt(Instant time, SupplyFacts facts) {
        return facts.claims().stream()
                .anyMatch(one -> one.observedAt().equals(time)
                        && one.retractedAt() == null
                        && one.level().known());
    }

    private static Instant end(SupplyFacts facts) {
        return RandomFacts.BEGIN.plus(Duration.ofDays(RandomFacts.MOST_DAYS + 25));
    }

    /** Around everything that can change a state. */
    private static TreeSet<Instant> moments(SupplyFacts facts) {
        AssessmentSettings.Pace pace = ShippedSettings.RULES.pace().get(facts.service());
        TreeSet<Instant> changes = new TreeSet<>(facts.usual().changes().keySet());
        for (Claim claim : facts.claims()) {
            Instant hour = claim.observedAt().truncatedTo(ChronoUnit.HOURS);
            changes.add(claim.observedAt());
            changes.add(hour.plus(pace.expiry()));
            changes.add(hour.plus(pace.staleAfter()));
            changes.add(hour.plus(pace.forgetAfter()));
        }
        return changes.stream()
                .flatMap(time -> Stream.of(time.minusNanos(1000), time, time.plusSeconds(90)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static PlainAnswer withoutSetAside(PlainAnswer answer) {
        return new PlainAnswer(
                answer.state(),
                answer.confidence(),
                answer.confidenceByHour(),
                answer.contestedLevels(),
                answer.freshness(),
                answer.verification(),
                answer.people(),
                answer.peopleOverPopulation(),
                answer.observedAt(),
                answer.weights(),
                Map.of());
    }

    private static SupplyFacts with(SupplyFacts facts, List<Claim> claims) {
        return new SupplyFacts(facts.service(), facts.finest(), facts.population(), claims, facts.usual());
    }
}
