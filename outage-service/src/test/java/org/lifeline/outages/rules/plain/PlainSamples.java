package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Place;
import org.lifeline.outages.rules.state.InPart;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.supply.Level;

/** Samples of an area, in the order of replay, and what they say of it. */
record PlainSamples(PlainNumbers numbers, List<Claim> all) {
    private static final Map<List<Double>, Double> QUANTILES = new ConcurrentHashMap<>();

    /** S20: none where the newest of them has expired. */
    static PlainSamples at(Instant time, PlainPast past, PlainNumbers numbers) {
        PlainSamples samples = evenLapsed(past, numbers);
        int count = samples.all.size();
        boolean lapsed = count > 0 && !time.isBefore(numbers.expiry(samples.all.get(count - 1)));
        return lapsed ? new PlainSamples(numbers, List.of()) : samples;
    }

    static PlainSamples evenLapsed(PlainPast past, PlainNumbers numbers) {
        List<Claim> samples = new ArrayList<>();
        for (Claim claim : newestOfEachPlace(past, numbers)) {
            if (!past.overtaken.contains(claim.id())) {
                samples.add(claim);
            }
        }
        return new PlainSamples(numbers, samples);
    }

    /** Compared from the newest back. */
    static List<Claim> newestOfEachPlace(PlainPast past, PlainNumbers numbers) {
        List<Claim> kept = new ArrayList<>();
        for (int i = past.seen.size() - 1; i >= 0; i--) {
            Claim claim = past.seen.get(i);
            if (numbers.sampleable(claim)
                    && !past.setAsideByDecision(claim)
                    && kept.stream().noneMatch(newer -> sameLineageAndPlace(newer, claim, numbers))) {
                kept.add(0, claim);
            }
        }
        return kept;
    }

    static boolean sameLineageAndPlace(Claim one, Claim other, PlainNumbers numbers) {
        if (!one.source().lineage().equals(other.source().lineage())) {
            return false;
        }
        Place a = one.place();
        Place b = other.place();
        if (a == null || b == null) {
            return a == b;
        }
        return a.metresTo(b) <= numbers.settings().parts().samePlaceMetres();
    }

    boolean none() {
        return all.isEmpty();
    }

    int lineages() {
        return (int) all.stream().map(one -> one.source().counted()).distinct().count();
    }

    /** Which part of its lineage a sample is. */
    double fraction(Claim sample) {
        return 1.0
                / all.stream()
                        .filter(one ->
                                one.source().counted().equals(sample.source().counted()))
                        .count();
    }

    /** How many lineages, in fractions, say so; to twelve decimals, so that it does not depend on the order of the sum. */
    double count(Predicate<Claim> so) {
        double sum = all.stream().filter(so).mapToDouble(this::fraction).sum();
        return Math.rint(sum * 1e12) / 1e12;
    }

    Share share(Predicate<Claim> so) {
        double k = count(so);
        int n = lineages();
        double outside = (1 - numbers.settings().parts().interval()) / 2;
        double best = k / n;
        double low = k <= PlainNumbers.TIE ? 0 : quantile(k + 0.5, n - k + 0.5, outside);
        double high = k >= n - PlainNumbers.TIE ? 1 : quantile(k + 0.5, n - k + 0.5, 1 - outside);
        return new Share(Math.min(low, best), best, Math.max(high, best));
    }

    private static double quantile(double a, double b, double p) {
        return QUANTILES.computeIfAbsent(
                List.of(a, b, p), key -> BetaDistribution.of(a, b).inverseCumulativeProbability(p));
    }

    /** S22: the most severe level that enough of the area is at or beyond. */
    Level phase() {
        for (Level level : List.of(Level.NONE, Level.SEVERE, Level.REDUCED)) {
            double best = count(one -> !one.level().betterThan(level)) / lineages();
            if (PlainNumbers.reaches(best, numbers.settings().parts().phaseShare())) {
                return level;
            }
        }
        return Level.NORMAL;
    }

    /** S22: what they estimate, all and the credible ones; null where there are too few. */
    PlainEstimate estimating(boolean finest) {
        int enough = numbers.settings().parts().estimateFrom();
        if (!finest || lineages() < enough) {
            return null;
        }
        PlainSamples credible =
                new PlainSamples(numbers, all.stream().filter(numbers::credible).toList());
        return new PlainEstimate(numbers, this, credible.lineages() < enough ? this : credible);
    }

    /** Not null: there is at least one sample. */
    InPart inPart() {
        Level worst = all.stream().map(Claim::level).reduce(Level::worse).orElseThrow();
        Instant since = all.stream()
                .filter(one -> one.level() == worst)
                .map(Claim::observedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        return new InPart(worst, lineages(), since);
    }
}
