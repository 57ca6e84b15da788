package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.state.InPart;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;
import org.lifeline.privacy.CoarseTime;

/**
 * Samples counted by level, in lineages: of one that speaks of several places each sample is the same part. One sample more
 * costs the same however many there are, but for those of its lineage that measured.
 */
final class SampleSet {
    private static final int LEVELS = Level.NONE.ordinal() + 1;

    private final List<TreeSet<Sample>> byLevel = new ArrayList<>();
    private final double[] fractions = new double[LEVELS];
    private final MeasureWeights[] measures = new MeasureWeights[LEVELS];
    private final Map<String, Lineage> lineages = new HashMap<>();
    private int size;
    private Instant newest; // null without any, and when it has been removed and not looked for since

    /** The samples of one lineage. */
    private static final class Lineage {
        private final int[] byLevel = new int[LEVELS];
        private final List<Claim> measured = new ArrayList<>();
        private int samples;

        void count(Claim claim, int difference) {
            samples += difference;
            byLevel[claim.level().ordinal()] += difference;
            if (claim.measure() != null && difference > 0) {
                measured.add(claim);
            } else if (claim.measure() != null) {
                measured.remove(claim);
            }
        }

        /** Which part of it each of its samples is. */
        double fraction() {
            return 1.0 / samples;
        }
    }

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
        Claim claim = one.claim();
        newest = isEmpty() ? claim.observedAt() : later(newest(), claim.observedAt());
        size++;
        byLevel.get(claim.level().ordinal()).add(one);
        Lineage lineage = lineages.computeIfAbsent(one.lineage(), none -> new Lineage());
        withdraw(lineage);
        lineage.count(claim, 1);
        weigh(lineage);
    }

    void remove(Sample one) {
        Claim claim = one.claim();
        newest = claim.observedAt().equals(newest) ? null : newest;
        size--;
        Lineage lineage = lineages.get(one.lineage());
        withdraw(lineage);
        lineage.count(claim, -1);
        if (lineage.samples == 0) {
            lineages.remove(one.lineage());
        } else {
            weigh(lineage);
        }
        TreeSet<Sample> ofLevel = byLevel.get(claim.level().ordinal());
        ofLevel.remove(one);
        if (ofLevel.isEmpty()) {
            fractions[claim.level().ordinal()] = 0; // and not what is left of adding and subtracting
        }
    }

    private void weigh(Lineage lineage) {
        double fraction = lineage.fraction();
        for (int level = 0; level < LEVELS; level++) {
            fractions[level] += lineage.byLevel[level] * fraction;
        }
        lineage.measured.forEach(claim -> measures[claim.level().ordinal()].add(claim.measure(), fraction));
    }

    private void withdraw(Lineage lineage) {
        if (lineage.samples > 0) {
            double fraction = lineage.fraction();
            for (int level = 0; level < LEVELS; level++) {
                fractions[level] -= lineage.byLevel[level] * fraction;
            }
            lineage.measured.forEach(claim -> measures[claim.level().ordinal()].remove(claim.measure(), fraction));
        }
    }

    /** Which part of its lineage one of these is: one that speaks of several places counts once. */
    double fraction(Sample one) {
        return lineages.get(one.lineage()).fraction();
    }

    /** Of samples, of which one lineage may have several. */
    int size() {
        return size;
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
        for (int level = 0; level < LEVELS; level++) {
            if (!isBelow(level, usual) && measures[level].below(usual) == 0) {
                continue;
            }
            for (Sample one : byLevel.get(level).descendingSet()) {
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
