package org.lifeline.outages.rules.replay;

import java.util.List;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Tie;
import org.lifeline.outages.supply.Level;

/** How weight is spread over the levels; index 0 is {@code NORMAL}. */
final class LevelWeights {
    private static final Level[] LEVELS = Level.values();
    private static final int WORST = Level.NONE.ordinal();

    private final double[] weights;
    private final double total;

    LevelWeights(double[] weights) {
        this.weights = weights;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.total = sum;
    }

    double total() {
        return total;
    }

    double at(Level level) {
        return weights[level.ordinal()];
    }

    /** 0 to 1; of what has any weight. */
    double share(Level level) {
        return total == 0 ? 0 : at(level) / total;
    }

    /** Going from worst to best, the first level at which the accumulated weight reaches half of the total. */
    Level median() {
        double reached = 0;
        for (int level = WORST; level > 0; level--) {
            reached += weights[level];
            if (reached > 0 && Tie.reaches(reached / total, 0.5)) {
                return LEVELS[level];
            }
        }
        return Level.NORMAL;
    }

    /** The worst level that is contested by far better ones; {@code NORMAL} where none is. */
    Level contestedBound(AssessmentSettings settings) {
        for (int worse = WORST; worse >= settings.contestedSteps(); worse--) {
            boolean enough = Tie.reaches(sharesFrom(worse), settings.contestedShare())
                    && Tie.reaches(sharesTo(worse - settings.contestedSteps()), settings.contestedShare());
            if (enough) {
                return LEVELS[worse];
            }
        }
        return Level.NORMAL;
    }

    /** That level and the best one that contests it, worst first; empty where nothing is contested. */
    List<Level> contested(AssessmentSettings settings) {
        Level worse = total == 0 ? Level.NORMAL : contestedBound(settings);
        if (worse == Level.NORMAL) {
            return List.of();
        }
        int better = 0;
        while (!Tie.reaches(sharesTo(better), settings.contestedShare())) {
            better++;
        }
        return List.of(worse, LEVELS[better]);
    }

    private double sharesFrom(int level) {
        double sum = 0;
        for (int at = level; at <= WORST; at++) {
            sum += weights[at];
        }
        return sum / total;
    }

    private double sharesTo(int level) {
        double sum = 0;
        for (int at = 0; at <= level; at++) {
            sum += weights[at];
        }
        return sum / total;
    }
}
