package org.lifeline.outages.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainEpisode;
import org.lifeline.outages.rules.plain.PlainRules;
import org.lifeline.outages.rules.state.Estimate;
import org.lifeline.outages.rules.state.LastKnown;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;

/** Two implementations of the rules, held against one another on random histories. */
record Comparison(Rulebook expected, Rulebook actual) {
    /** How many histories to try. */
    static final long HISTORIES = Long.getLong("lifeline.rules.histories", 1500);

    /** The seed of the first. */
    static final long FIRST = Long.getLong("lifeline.rules.first", 0);

    private static final int TIMES = 4;
    private static final double NEAR = 1e-9;

    /** The first history of which they say something else, and what; null when there is none. */
    String firstDifference(long histories) {
        for (long seed = FIRST; seed < FIRST + histories; seed++) {
            String found = differenceOf(seed);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** So that a fault that was found can be looked at alone. */
    String differenceOf(long seed) {
        SupplyFacts facts = RandomFacts.of(seed);
        Instant end = RandomFacts.BEGIN.plus(Duration.ofDays(RandomFacts.MOST_DAYS + 25));
        String heading = "history " + seed + ": " + FactsPrinted.of(facts) + "\n";
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            Instant now = RandomFacts.timeIn(facts, random);
            List<String> differences = answers(expected.at(facts, now), actual.at(facts, now));
            if (!differences.isEmpty()) {
                return heading + "at " + now + "\n" + String.join("\n", differences);
            }
        }
        String history = stretches(expected.history(facts, end), actual.history(facts, end));
        if (history != null) {
            return heading + history;
        }
        List<PlainEpisode> episodes = expected.episodes(facts, end);
        List<PlainEpisode> others = actual.episodes(facts, end);
        return episodes.equals(others) ? null : heading + "episodes\n  " + episodes + "\n  " + others;
    }

    private static String stretches(List<PlainRules.Stretch> expected, List<PlainRules.Stretch> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            if (i >= expected.size() || i >= actual.size()) {
                return "the history goes on\n  " + expected.subList(Math.min(i, expected.size()), expected.size())
                        + "\n  " + actual.subList(Math.min(i, actual.size()), actual.size());
            }
            PlainRules.Stretch one = expected.get(i);
            PlainRules.Stretch other = actual.get(i);
            List<String> differences = new ArrayList<>();
            add(differences, "from", one.from(), other.from());
            states(differences, one.state(), other.state());
            if (!differences.isEmpty()) {
                return "in the history from " + one.from() + "\n" + String.join("\n", differences);
            }
        }
        return null;
    }

    private static List<String> answers(PlainAnswer one, PlainAnswer other) {
        List<String> differences = new ArrayList<>();
        states(differences, one.state(), other.state());
        near(differences, "confidence", one.confidence(), other.confidence());
        near(differences, "confidence by hour", one.confidenceByHour(), other.confidenceByHour());
        add(differences, "contested levels", one.contestedLevels(), other.contestedLevels());
        add(differences, "freshness", one.freshness(), other.freshness());
        add(differences, "verification", one.verification(), other.verification());
        add(differences, "people", one.people(), other.people());
        add(differences, "over population", one.peopleOverPopulation(), other.peopleOverPopulation());
        add(differences, "observed at", one.observedAt(), other.observedAt());
        add(differences, "set aside", one.setAside(), other.setAside());
        add(differences, "weighing", one.weights().keySet(), other.weights().keySet());
        for (Map.Entry<UUID, Double> weight : one.weights().entrySet()) {
            Double second = other.weights().get(weight.getKey());
            if (second != null) {
                near(differences, "weight of " + weight.getKey(), weight.getValue(), second);
            }
        }
        return differences;
    }

    private static void states(List<String> differences, SupplyState one, SupplyState other) {
        add(differences, "own claims", one.ownClaims(), other.ownClaims());
        add(differences, "level", one.level(), other.level());
        add(differences, "basis", one.basis(), other.basis());
        add(differences, "since", one.since(), other.since());
        add(differences, "onsets", one.onsets(), other.onsets());
        estimates(differences, "estimate", one.estimate(), other.estimate());
        add(differences, "in part", one.inPart(), other.inPart());
        add(differences, "in part lapsed", one.inPartLapsed(), other.inPartLapsed());
        LastKnown known = one.lastKnown();
        LastKnown otherKnown = other.lastKnown();
        if (known == null || otherKnown == null) {
            add(differences, "last known", known, otherKnown);
        } else {
            add(differences, "last known level", known.level(), otherKnown.level());
            add(differences, "last known at", known.at(), otherKnown.at());
            add(differences, "last known basis", known.basis(), otherKnown.basis());
            estimates(differences, "last known estimate", known.estimate(), otherKnown.estimate());
        }
        add(differences, "restoration reported", one.restorationReported(), other.restorationReported());
        add(differences, "measure", one.measure(), other.measure());
        add(differences, "fall", one.fall(), other.fall());
    }

    private static void estimates(List<String> differences, String what, Estimate one, Estimate other) {
        if (one == null || other == null) {
            add(differences, what, one, other);
            return;
        }
        add(differences, what + " of lineages", one.lineages(), other.lineages());
        add(
                differences,
                what + " of levels",
                one.atOrBeyond().keySet(),
                other.atOrBeyond().keySet());
        for (Map.Entry<Level, Share> level : one.atOrBeyond().entrySet()) {
            Share second = other.atOrBeyond().get(level.getKey());
            if (second != null) {
                String share = what + " at or beyond " + level.getKey();
                near(differences, share + " low", level.getValue().low(), second.low());
                near(differences, share + " best", level.getValue().best(), second.best());
                near(differences, share + " high", level.getValue().high(), second.high());
            }
        }
    }

    private static void near(List<String> differences, String what, double one, double other) {
        if (!(Math.abs(one - other) <= NEAR)) {
            differences.add("  " + what + ": " + one + " and " + other);
        }
    }

    private static void add(List<String> differences, String what, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            differences.add("  " + what + ": " + one + " and " + other);
        }
    }
}
