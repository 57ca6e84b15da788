package org.lifeline.gateway.edge.rate;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What one address, or one person, has left to spend. */
final class Purse {
    final Window ready = new Window();
    final AtomicInteger atOnce = new AtomicInteger();

    /** Of an address: calls that show something that is being looked at. */
    final AtomicInteger unproven = new AtomicInteger();

    /** Of an address: calls of those who have signed in, beyond what each of them has alone. */
    final AtomicInteger people = new AtomicInteger();

    private final Function<Errand, RateConfig.Budget> budgets;
    private final Map<Errand, Bucket> buckets = new EnumMap<>(Errand.class);

    Purse(Function<Errand, RateConfig.Budget> budgets) {
        this.budgets = budgets;
    }

    /** Most who come do one kind of thing only. */
    synchronized Bucket bucket(Errand errand) {
        return buckets.computeIfAbsent(errand, one -> filled(budgets.apply(one)));
    }

    RateConfig.Budget budget(Errand errand) {
        return budgets.apply(errand);
    }

    private static Bucket filled(RateConfig.Budget budget) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(budget.burst()).refillGreedy(budget.inAMinute(), Duration.ofMinutes(1)))
                .withNanosecondPrecision()
                .build();
    }
}
