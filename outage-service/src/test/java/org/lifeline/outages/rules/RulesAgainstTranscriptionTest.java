package org.lifeline.outages.rules;

import java.util.regex.Pattern;
import java.util.Locale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainRules;
import org.lifeline.outages.rules.replay.SupplyAssessment;
import org.lifeline.outages.rules.replay.SupplyExplanation;
import org.lifeline.outages.rules.replay.SupplyExplanation.Because;
import org.lifeline.outages.rules.replay.SupplyReplay;
import org.lifeline.outages.rules.state.SupplyFacts;

/** The rules as they run, against the same rules written once more from their text, as plainly as it says. */
class RulesAgainstTranscriptionTest {
    private static final int HISTORIES = Integer.getInteger("lifeline.rules.histories", 1500);
    private static final double CLOSE = 1e-9;
    private static final Pattern DECIMALS = Pattern.compile("(?<==)\\d+\\.\\d+(E-\\d+)?(?=[,\\]])");

    @Test
    void rulesSayWhatTheirTextSays() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            Random random = new Random(seed);
            for (int time = 0; time < 3; time++) {
                Instant now = RandomFacts.timeIn(facts, random);
                SupplyReplay.Explained found = SupplyReplay.explained(facts, now, ShippedSettings.RULES);
                PlainAnswer plain = PlainRules.at(facts, now, ShippedSettings.RULES);

                assertThat(differences(found.assessment(), found.explanation(), plain))
                        .as("seed %d at %s%n%s", seed, now, FactsPrinted.of(facts))
                        .isEmpty();
            }
        }
    }

    @Test
    void historyIsWhatIsTrueAtEachOfItsMoments() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            SupplyFacts facts = RandomFacts.of(seed);
            Instant to = RandomFacts.BEGIN.plusSeconds(70L * 24 * 3600);

            List<String> found = SupplyReplay.history(facts, to, ShippedSettings.RULES).stream()
                    .map(moment -> rounded(moment.from() + " " + moment.state()))
                    .toList();
            List<String> plain = PlainRules.history(facts, to, ShippedSettings.RULES).stream()
                    .map(stretch -> rounded(stretch.from() + " " + stretch.state()))
                    .toList();
            int same = 0;
            while (same < Math.min(found.size(), plain.size())
                    && found.get(same).equals(plain.get(same))) {
                same++;
            }

            assertThat(found.size() > same ? found.get(same) : "the end")
                    .as("seed %d%n%s", seed, FactsPrinted.of(facts))
                    .isEqualTo(plain.size() > same ? plain.get(same) : "the end");
        }
    }

    /** Sums in another order differ in their last bits. */
    private static String rounded(String state) {
        return DECIMALS.matcher(state).replaceAll(number -> String.format(Locale.ROOT, "%.8f", Double.valueOf(number.group())));
    }

    private static List<String> differences(SupplyAssessment found, SupplyExplanation explanation, PlainAnswer plain) {
        List<String> different = new ArrayList<>();
        differ("state", rounded(found.state().toString()), rounded(plain.state().toString()), different);
        differ("confidence", found.confidence().value(), plain.confidence(), different);
        differ("confidenceByHour", found.confidence().byHour(), plain.confidenceByHour(), different);
        differ("contested", found.contestedLevels(), plain.contestedLevels(), different);
        differ("freshness", found.freshness().name(), plain.freshness().name(), different);
        differ("verification", found.verification().name(), plain.verification().name(), different);
        differ("people", found.people(), plain.people(), different);
        differ("overPopulation", found.peopleOverPopulation(), plain.peopleOverPopulation(), different);
        differ("observedAt", found.observedAt(), plain.observedAt(), different);
        Map<UUID, Double> weights = new HashMap<>();
        explanation.evidence().forEach(one -> weights.put(one.claim().id(), one.weight()));
        differ("weighed", weights.keySet(), plain.weights().keySet(), different);
        plain.weights().forEach((id, weight) -> differ("weight of " + id, weights.get(id), weight, different));
        Map<UUID, String> setAside = new HashMap<>();
        explanation.setAside().stream()
                .filter(one -> one.because() != Because.TOO_LITTLE_CREDIT // it stands, and is no sample
                        && one.because() != Because.NEXT_OUTAGE_BEGAN)
                .forEach(one -> setAside.put(one.claim().id(), one.because().name()));
        differ("setAside", setAside, plain.setAside(), different);
        return different;
    }

    private static void differ(String what, Object found, Object plain, List<String> different) {
        boolean same = found instanceof Double one && plain instanceof Double other
                ? Math.abs(one - other) < CLOSE
                : Objects.equals(found, plain);
        if (!same) {
            different.add("%n%s: %s%n   plain: %s".formatted(what, found, plain));
        }
    }
}
