package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lifeline.outages.rules.state.InPart;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;
import org.lifeline.privacy.CoarseTime;

/** Samples counted by level: one more costs the same however many there are. */
final class SampleSet {
    private static final int LEVELS = Level.NONE.ordinal() + 1;

    private final List<TreeSet<Sample>> byLevel = new ArrayList<>();
    private final double[] fractions = new double[LEVELS];
    private final MeasureWeights[] measures = new MeasureWeights[LEVELS];
    private final Map<String, Integer> lineages = new HashMap<>();
    private Instant newest; // null without any, and when it has been removed and not looked for since

    SampleSet() {
        for (int level = 0; level < LEVELS; level++) {
            byLevel.add(new TreeSet<>(Sample.IN_ORDER));
            measures[level] = new MeasureWeights();
        }
    }

    SampleSet copy() {
        SampleSet copy = new SampleSet();
        byLevel.forEach(ofLevel -> ofLevel.forEach(copy::add));
        return copy;
    }

    void add(Sample one) {
        int level = one.claim().level().ordinal();
        newest = isEmpty()
                ? one.claim().observedAt()
                : later(newest(), one.claim().observedAt());
        byLevel.get(level).add(one);
        fractions[level] += one.fraction();
        if (one.claim().measure() != null) {
            measures[level].add(one.claim().measure(), one.fraction());
        }
        lineages.merge(one.claim().source().counted(), 1, Integer::sum);
    }

    void remove(Sample one) {
        int level = one.claim().level().ordinal();
        byLevel.get(level).remove(one);
        newest = one.claim().observedAt().equals(newest) ? null : newest;
        fractions[level] = byLevel.get(level).isEmpty() ? 0 : fractions[level] - one.fraction();
        if (one.claim().measure() != null) {
            measures[level].remove(one.claim().measure(), one.fraction());
        }
        lineages.computeIfPresent(one.claim().source().counted(), (lineage, count) -> count == 1 ? null : count - 1);
    }

    int lineages() {
        return lineages.size();
    }

    boolean isEmpty() {
        return lineages.isEmpty();
    }

    /** In lineages. */
    double atOrBeyond(Level level) {
        double sum = 0;
        for (int at = level.ordinal(); at < LEVELS; at++) {
            sum += fractions[at];
        }
        return sum;
    }

    /** In no order. */
    List<Sample> atOrBeyondSamples(Level level) {
        List<Sample> samples = new ArrayList<>();
        for (int at = level.ordinal(); at < LEVELS; at++) {
            samples.addAll(byLevel.get(at));
        }
        return samples;
    }

    List<Sample> at(Level level) {
        return List.copyOf(byLevel.get(level.ordinal()));
    }

    /** Null without any. */
    Instant newest() {
        if (newest == null) {
            newest = byLevel.stream()
                    .filter(ofLevel -> !ofLevel.isEmpty())
                    .map(ofLevel -> ofLevel.last().claim().observedAt())
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
        return newest;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    boolean isAnyBelow(UsualSupply usual) {
        for (int level = 0; level < LEVELS; level++) {
            if (!byLevel.get(level).isEmpty() && (isBelow(level, usual) || measures[level].below(usual) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** The same of those of which the hour of the observation is later than a time. */
    boolean isAnyBelow(UsualSupply usual, Instant time) {
        for (TreeSet<Sample> ofLevel : byLevel) {
            for (Sample one : ofLevel.descendingSet()) {
                if (!CoarseTime.hour(one.claim().observedAt()).isAfter(time)) {
                    break;
                }
                if (usual.isAbove(one.claim().level(), one.claim().measure())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In lineages. */
    double below(UsualSupply usual) {
        double sum = 0;
        for (int level = 0; level < LEVELS; level++) {
            sum += isBelow(level, usual) ? fractions[level] : measures[level].below(usual);
        }
        return sum;
    }

    private static boolean isBelow(int level, UsualSupply usual) {
        return Level.values()[level].worseThan(usual.level());
    }

    /** Null without any. */
    InPart inPart() {
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (!byLevel.get(level).isEmpty()) {
                return new InPart(
                        Level.values()[level],
                        lineages.size(),
                        byLevel.get(level).first().claim().observedAt());
            }
        }
        return null;
    }
}
