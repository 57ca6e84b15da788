package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Reliability;

/** The whole-area claims of a past that have weight at a time. */
record PlainWeights(PlainNumbers numbers, List<Weighed> all) {
    static final List<Level> FROM_WORST = List.of(Level.NONE, Level.SEVERE, Level.REDUCED, Level.NORMAL);

    /** @param credit what the claim adds to a support: scaled by its voice, neither by age nor by distance */
    record Weighed(Claim claim, double weight, double weightByHour, double credit) {
        /** What is one lineage in every count: a voice of one distance is one. */
        String counted() {
            String counted = claim.source().counted();
            return claim.source().voice() == null ? counted : counted + " at " + claim.distance();
        }
    }

    static PlainWeights at(Instant time, PlainPast past, PlainNumbers numbers) {
        List<Weighed> all = new ArrayList<>();
        for (Claim claim : past.seen) {
            if (stands(claim, time, past, numbers) && !nearerStands(claim, time, past, numbers)) {
                double voice = voice(claim, past, numbers);
                double fresh = numbers.credit(claim)
                        * voice
                        * Math.pow(numbers.settings().evidence().perDistance(), claim.distance());
                all.add(new Weighed(
                        claim,
                        fresh * numbers.decay(claim.observedAt(), time),
                        fresh * numbers.decay(PlainNumbers.hour(claim.observedAt()), PlainNumbers.hour(time)),
                        numbers.credit(claim) * voice));
            }
        }
        return new PlainWeights(numbers, all);
    }

    /** S3, S6: one that made its step, of its lineage and distance the newest, not expired, set aside or retired. */
    static boolean stands(Claim claim, Instant time, PlainPast past, PlainNumbers numbers) {
        return past.stepped.contains(claim.id())
                && time.isBefore(numbers.expiry(claim))
                && !past.setAsideByDecision(claim)
                && !past.retired.contains(claim.id())
                && !replaced(claim, past);
    }

    static boolean replaced(Claim claim, PlainPast past) {
        return past.seen.stream()
                .anyMatch(other -> other.isWholeArea()
                        && sameLineage(other, claim)
                        && other.distance() == claim.distance()
                        && Claim.IN_ORDER.compare(other, claim) > 0);
    }

    static boolean nearerStands(Claim claim, Instant time, PlainPast past, PlainNumbers numbers) {
        return past.seen.stream()
                .anyMatch(other -> sameLineage(other, claim)
                        && other.distance() < claim.distance()
                        && stands(other, time, past, numbers));
    }

    private static boolean sameLineage(Claim one, Claim other) {
        return one.source().lineage().equals(other.source().lineage());
    }

    /** S7: the heaviest of the voice by the sum of them all. */
    static double voice(Claim claim, PlainPast past, PlainNumbers numbers) {
        if (claim.source().voice() == null) {
            return 1;
        }
        double greatest = 0;
        double sum = 0;
        for (Claim other : past.seen) {
            boolean same = claim.source().voice().equals(other.source().voice())
                    && other.scope() == claim.scope()
                    && other.distance() == claim.distance();
            if (same && !past.setAsideByDecision(other) && !past.overtaken.contains(other.id())) {
                greatest = Math.max(greatest, numbers.credit(other));
                sum += numbers.credit(other);
            }
        }
        return greatest / sum;
    }

    boolean none() {
        return all.isEmpty();
    }

    double total() {
        return all.stream().mapToDouble(Weighed::weight).sum();
    }

    double share(Predicate<Level> levels) {
        return all.stream()
                        .filter(one -> levels.test(one.claim().level()))
                        .mapToDouble(Weighed::weight)
                        .sum()
                / total();
    }

    /** The worse of the median and of a level that is contested (S10.1). */
    Level median() {
        Level median = Level.NORMAL;
        for (Level level : FROM_WORST) {
            if (PlainNumbers.reaches(share(one -> !one.betterThan(level)), 0.5)) {
                median = level;
                break;
            }
        }
        List<Level> contested = contested();
        return contested.isEmpty() ? median : Level.worse(median, contested.get(0));
    }

    /** S41: the worst level and the best one far from it; empty unless both are held by enough of the weight. */
    List<Level> contested() {
        double enough = numbers.settings().contestedShare();
        for (Level worst : FROM_WORST) {
            for (Level best : List.of(Level.NORMAL, Level.REDUCED, Level.SEVERE)) {
                boolean apart = best.betterThan(worst)
                        && worst.stepsTo(best) >= numbers.settings().contestedSteps();
                if (!none()
                        && apart
                        && PlainNumbers.reaches(share(one -> !one.betterThan(worst)), enough)
                        && PlainNumbers.reaches(share(one -> !one.worseThan(best)), enough)) {
                    return List.of(worst, best);
                }
            }
        }
        return List.of();
    }

    /** S21: those about the area itself. */
    PlainWeights own() {
        return new PlainWeights(
                numbers, all.stream().filter(one -> one.claim().isOwn()).toList());
    }

    /** S10.4: whether what was observed after a time is enough to believe in a level. */
    boolean evidenceFor(Level level, Instant after) {
        List<Weighed> good = all.stream()
                .filter(one -> !one.claim().level().worseThan(level)
                        && one.claim().observedAt().isAfter(after))
                .toList();
        boolean decided = good.stream().anyMatch(one -> one.claim().isDecision());
        boolean trusted = good.stream()
                .anyMatch(one -> (one.claim().reliability() == Reliability.A
                                || one.claim().reliability() == Reliability.B)
                        && numbers.credible(one.claim()));
        Set<String> lineages = new LinkedHashSet<>();
        good.forEach(one -> lineages.add(one.counted()));
        boolean joint = lineages.size() >= 2
                && PlainNumbers.reaches(
                        support(good), numbers.settings().evidence().jointSupport());
        return decided || trusted || joint;
    }

    double support(List<Weighed> some) {
        double judged = 0;
        double unjudged = 0;
        for (Weighed one : some) {
            judged += one.claim().isUnjudged() ? 0 : one.credit();
            unjudged += one.claim().isUnjudged() ? one.credit() : 0;
        }
        return numbers.support(judged, unjudged);
    }

    /** S32; null when nobody at the level has measured. */
    Measure measure(Level level) {
        List<Weighed> measured = all.stream()
                .filter(one -> one.claim().level() == level && one.claim().measure() != null)
                .toList();
        Measure.Unit heaviest = null;
        double most = 0;
        for (Measure.Unit unit : Measure.Unit.values()) {
            double weight = measured.stream()
                    .filter(one -> one.claim().measure().unit() == unit)
                    .mapToDouble(Weighed::weight)
                    .sum();
            if (weight > 0 && (heaviest == null || weight > most * (1 + PlainNumbers.TIE))) {
                heaviest = unit;
                most = weight;
            }
        }
        Measure.Unit unit = heaviest;
        List<Weighed> worstFirst = measured.stream()
                .filter(one -> one.claim().measure().unit() == unit)
                .sorted((a, b) -> Measure.WORST_FIRST.compare(
                        a.claim().measure(), b.claim().measure()))
                .toList();
        double reached = 0;
        for (Weighed one : worstFirst) {
            reached += one.weight();
            if (PlainNumbers.reaches(reached / most, 0.5)) {
                return one.claim().measure();
            }
        }
        return null;
    }
}
