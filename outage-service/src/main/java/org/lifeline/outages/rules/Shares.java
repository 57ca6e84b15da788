package org.lifeline.outages.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifeline.outages.supply.Level;

/** How the weight is spread over the levels. */
record Shares(Map<Level, Double> weights, double total) {
    static Shares of(Collection<Weighed> evidence) {
        Map<Level, Double> weights = new EnumMap<>(Level.class);
        evidence.forEach(one -> weights.merge(one.level(), one.weight(), Double::sum));
        return new Shares(weights, Weighed.sum(evidence));
    }

    /** 0 to 1. */
    double of(Level level) {
        return weights.getOrDefault(level, 0.0) / total;
    }

    /** The levels far apart that each hold enough of the weight, worst first. */
    List<Level> contested(AssessmentSettings settings) {
        List<Level> strong = weights.keySet().stream()
                .filter(level -> Weighed.reaches(of(level), settings.contestedShare()))
                .sorted(Comparator.reverseOrder())
                .toList();
        return strong.stream()
                .filter(one -> strong.stream().anyMatch(other -> one.stepsTo(other) >= settings.contestedSteps()))
                .toList();
    }
}
