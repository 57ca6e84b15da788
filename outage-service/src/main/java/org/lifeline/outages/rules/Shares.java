package org.lifeline.outages.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lifeline.outages.supply.Level;

/** How the weight is spread over the levels. It accumulates, so that one more claim costs the same however many there are. */
final class Shares {
    private static final List<Level> FROM_WORST = List.of(Level.NONE, Level.SEVERE, Level.REDUCED, Level.NORMAL);

    private final double[] weights = new double[Level.values().length];
    private double total;

    static Shares of(Collection<Weighed> evidence) {
        Shares shares = new Shares();
        evidence.forEach(shares::add);
        return shares;
    }

    /** By weights whose ages are counted between whole hours. */
    static Shares byHour(Collection<Weighed> evidence) {
        Shares shares = new Shares();
        evidence.forEach(one -> shares.add(one.level(), one.weightByHour()));
        return shares;
    }

    void add(Weighed one) {
        add(one.level(), one.weight());
    }

    private void add(Level level, double weight) {
        weights[level.ordinal()] += weight;
        total += weight;
    }

    /** 0 to 1. */
    double of(Level level) {
        return weights[level.ordinal()] / total;
    }

    /** The share at the level, less where there is little weight at all; 0 to 1. */
    double confidence(Level level) {
        return of(level) * Math.min(1, total);
    }

    /** Going from worst to best, the first level at which the accumulated weight reaches half of the total. */
    Level median() {
        double reached = 0;
        for (Level level : FROM_WORST) {
            reached += weights[level.ordinal()];
            if (reached > 0 && reached >= total / 2 * (1 - Weighed.TIE)) {
                return level;
            }
        }
        throw new IllegalStateException("nothing has no median");
    }

    /** The levels far apart that each hold enough of the weight, worst first. */
    List<Level> contested(AssessmentSettings settings) {
        List<Level> strong = new ArrayList<>();
        for (Level level : FROM_WORST) {
            if (weights[level.ordinal()] > 0 && Weighed.reaches(of(level), settings.contestedShare())) {
                strong.add(level);
            }
        }
        return strong.stream()
                .filter(one -> strong.stream().anyMatch(other -> one.stepsTo(other) >= settings.contestedSteps()))
                .toList();
    }
}
