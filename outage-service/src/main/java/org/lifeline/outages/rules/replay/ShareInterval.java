package org.lifeline.outages.rules.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.lifeline.outages.rules.state.Share;

/**
 * The share of an area of which k out of n samples are: best k/n, and the equal-tailed Jeffreys interval, the quantiles of
 * Beta(k + ½, n − k + ½), with 0 below where none of them is and 1 above where all are (Brown, Cai and DasGupta 2001, "Interval
 * Estimation for a Binomial Proportion").
 */
final class ShareInterval {
    private static final int MOST_KEPT = 100_000;
    private static final double ALMOST = 1e-9;

    /** Fractions that were summed in another order differ in their last bits, and must not make another state. */
    private static final double FINEST = 1e12;

    private record Sampled(double of, int samples, double interval) {}

    private static final Map<Sampled, Share> KEPT = new ConcurrentHashMap<>();

    private ShareInterval() {}

    /** @param of may be a fraction: of a source that speaks of several places */
    static Share of(double of, int samples, double interval) {
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        double counted = Math.rint(of * FINEST) / FINEST;
        return KEPT.computeIfAbsent(new Sampled(counted, samples, interval), ShareInterval::compute);
    }

    private static Share compute(Sampled sampled) {
        double rest = sampled.samples - sampled.of;
        double tail = (1 - sampled.interval) / 2;
        ContinuousDistribution beta = BetaDistribution.of(sampled.of + 0.5, Math.max(0, rest) + 0.5);
        double best = Math.min(1, sampled.of / sampled.samples);
        double low = sampled.of < ALMOST ? 0 : beta.inverseCumulativeProbability(tail);
        double high = rest < ALMOST ? 1 : beta.inverseCumulativeProbability(1 - tail);
        return new Share(Math.min(low, best), best, Math.max(high, best));
    }
}
