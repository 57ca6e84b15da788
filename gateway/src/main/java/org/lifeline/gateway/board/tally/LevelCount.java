package org.lifeline.gateway.board.tally;

import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.told.Estimate;
import org.lifeline.gateway.board.told.Interval;

/**
 * How many are at each level on the scale, and at or beyond each: at least, best, at most. They are people, or areas where
 * nobody counted people. Counts are sums of finest areas, so that a count has no bounds wider than those of its parts.
 */
public final class LevelCount {
    private static final int LEVELS = Level.WORST_FIRST.size();
    private static final int LOW = 0;
    private static final int BEST = LEVELS;
    private static final int HIGH = 2 * LEVELS;
    private static final int AT_LOW = 3 * LEVELS;
    private static final int AT_HIGH = 4 * LEVELS;
    private static final int SIZE = 5 * LEVELS;
    static final LevelCount NOTHING = new LevelCount(new double[SIZE]);

    private final double[] counts;

    private LevelCount(double[] counts) {
        this.counts = counts;
    }

    /** Of an area that is at one level; {@code UNKNOWN} counts nowhere. */
    static LevelCount whole(Level level, double all) {
        if (!level.known()) {
            return NOTHING;
        }
        double[] counts = new double[SIZE];
        for (int at = 0; at <= level.ordinal(); at++) {
            put(counts, at, all, all, all);
        }
        counts[AT_LOW + level.ordinal()] = all;
        counts[AT_HIGH + level.ordinal()] = all;
        return new LevelCount(counts);
    }

    /** Of an area of which the shares are estimated. */
    static LevelCount estimated(Estimate estimate, Unit unit, double all) {
        double[] counts = new double[SIZE];
        put(counts, Level.NORMAL.ordinal(), all, all, all);
        for (int at = Level.REDUCED.ordinal(); at < LEVELS; at++) {
            Interval share = estimate.atOrBeyond(Level.values()[at]);
            // never more than at or beyond the level before it
            double best = Math.min(unit.of(share.best(), all), counts[BEST + at - 1]);
            double low = Math.min(Math.min(unit.of(share.low(), all), counts[LOW + at - 1]), best);
            double high = Math.max(Math.min(unit.of(share.high(), all), counts[HIGH + at - 1]), best);
            put(counts, at, low, best, high);
        }
        for (int at = 0; at < LEVELS; at++) {
            boolean worst = at == LEVELS - 1;
            counts[AT_LOW + at] = Math.max(0, counts[LOW + at] - (worst ? 0 : counts[HIGH + at + 1]));
            counts[AT_HIGH + at] = counts[HIGH + at] - (worst ? 0 : counts[LOW + at + 1]);
        }
        return new LevelCount(counts);
    }

    /** Of those in a part of an area, and of no others. */
    static LevelCount part(Level level, Range range) {
        double[] counts = new double[SIZE];
        for (int at = 0; at <= level.ordinal(); at++) {
            put(counts, at, range.low(), range.best(), range.high());
        }
        counts[AT_LOW + level.ordinal()] = range.low();
        counts[AT_HIGH + level.ordinal()] = range.high();
        return new LevelCount(counts);
    }

    /** Of an area that is at one level and in a part of it at a worse one. */
    static LevelCount withPart(Range part, Level worse, Level level, double all) {
        LevelCount inPart = part(worse, part);
        for (int at = 0; at <= level.ordinal(); at++) {
            put(inPart.counts, at, all, all, all);
        }
        inPart.counts[AT_LOW + level.ordinal()] = all - part.high();
        inPart.counts[AT_HIGH + level.ordinal()] = all - part.low();
        return inPart;
    }

    /** An area at one level, but for those of it who are in a part that is counted elsewhere. */
    static LevelCount besides(Range part, Level level, double all) {
        double[] counts = new double[SIZE];
        for (int at = 0; at <= level.ordinal(); at++) {
            put(counts, at, all - part.high(), all - part.best(), all - part.low());
        }
        counts[AT_LOW + level.ordinal()] = all - part.high();
        counts[AT_HIGH + level.ordinal()] = all - part.low();
        return new LevelCount(counts);
    }

    private static void put(double[] counts, int at, double low, double best, double high) {
        counts[LOW + at] = low;
        counts[BEST + at] = best;
        counts[HIGH + at] = high;
    }

    LevelCount plus(LevelCount other) {
        if (this == NOTHING || other == NOTHING) {
            return this == NOTHING ? other : this;
        }
        double[] sum = counts.clone();
        for (int i = 0; i < SIZE; i++) {
            sum[i] += other.counts[i];
        }
        return new LevelCount(sum);
    }

    /** At or beyond each level as many as in that of the two in which there are more. */
    LevelCount orWorse(LevelCount other) {
        double[] worse = counts.clone();
        for (int i = 0; i < SIZE; i++) {
            worse[i] = Math.max(worse[i], other.counts[i]);
        }
        return new LevelCount(worse);
    }

    /** With so many more who may be at a level, of all that there are. */
    LevelCount widened(Level level, double more, double all) {
        double[] wider = counts.clone();
        for (int at = 0; at <= level.ordinal(); at++) {
            wider[HIGH + at] = Math.min(all, wider[HIGH + at] + more);
        }
        wider[AT_HIGH + level.ordinal()] = Math.min(all, wider[AT_HIGH + level.ordinal()] + more);
        return new LevelCount(wider);
    }

    public Range atOrBeyond(Level level) {
        int at = level.ordinal();
        return new Range(counts[LOW + at], counts[BEST + at], counts[HIGH + at]);
    }

    public double bestAtOrBeyond(Level level) {
        return counts[BEST + level.ordinal()];
    }

    double lowAtOrBeyond(Level level) {
        return counts[LOW + level.ordinal()];
    }

    double highAtOrBeyond(Level level) {
        return counts[HIGH + level.ordinal()];
    }

    public Range at(Level level) {
        int at = level.ordinal();
        return new Range(counts[AT_LOW + at], bestAt(level), counts[AT_HIGH + at]);
    }

    public double bestAt(Level level) {
        int at = level.ordinal();
        return counts[BEST + at] - (at == LEVELS - 1 ? 0 : counts[BEST + at + 1]);
    }

    /** All who are at any level. */
    public double all() {
        return counts[BEST];
    }
}
