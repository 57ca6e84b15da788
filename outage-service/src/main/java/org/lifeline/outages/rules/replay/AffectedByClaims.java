package org.lifeline.outages.rules.replay;

import java.util.Comparator;
import java.util.List;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.supply.People;

/**
 * How many people claims speak of together: at least as many as any of them, at most all of them, since what is said of parts adds up.
 *
 * @param people null when none says
 */
record AffectedByClaims(People people, boolean overPopulation) {
    record Telling(Claim claim, double weight) {}

    /** @param population null when nobody counted */
    static AffectedByClaims of(List<Telling> telling, Long population) {
        if (telling.isEmpty()) {
            return new AffectedByClaims(null, false);
        }
        long most = population == null ? Long.MAX_VALUE : population;
        long sum = telling.stream().mapToLong(one -> one.claim().people().max()).sum();
        long min = telling.stream()
                .mapToLong(one -> one.claim().people().min())
                .max()
                .orElseThrow();
        long max = Math.min(most, sum);
        Long best = telling.stream()
                .filter(one -> one.claim().people().best() != null)
                .max(Comparator.comparingDouble(Telling::weight).thenComparing(Telling::claim, Claim.IN_ORDER))
                .map(one -> one.claim().people().best())
                .orElse(null);
        long least = Math.min(min, max);
        return new AffectedByClaims(
                new People(least, best == null ? null : Long.valueOf(Math.max(least, Math.min(best, max))), max),
                sum > most);
    }
}
