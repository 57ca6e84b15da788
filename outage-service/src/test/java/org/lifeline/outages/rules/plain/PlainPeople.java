package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.List;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.supply.People;

/** S43: how many people the claims that give any speak of. */
record PlainPeople(People people, boolean overPopulation) {
    static PlainPeople of(List<Claim> telling, SupplyFacts facts, PlainNumbers numbers, PlainPast past, Instant now) {
        if (telling.isEmpty()) {
            return new PlainPeople(null, false);
        }
        long sum = 0;
        long min = 0;
        Claim weightiest = null;
        for (Claim one : telling) {
            sum += one.people().max();
            min = Math.max(min, one.people().min());
            if (one.people().best() != null && (weightiest == null || !lighter(one, weightiest, numbers, past, now))) {
                weightiest = one;
            }
        }
        boolean over = facts.population() != null && sum > facts.population();
        long max = over ? facts.population() : sum;
        min = Math.min(min, max);
        Long best = weightiest == null
                ? null
                : Long.valueOf(Math.max(min, Math.min(max, weightiest.people().best())));
        return new PlainPeople(new People(min, best, max), over);
    }

    private static boolean lighter(Claim one, Claim other, PlainNumbers numbers, PlainPast past, Instant now) {
        return weight(one, numbers, past, now) < weight(other, numbers, past, now) * (1 - PlainNumbers.TIE);
    }

    private static double weight(Claim own, PlainNumbers numbers, PlainPast past, Instant now) {
        return numbers.credit(own) * PlainWeights.voice(own, past, numbers) * numbers.decay(own.observedAt(), now);
    }
}
