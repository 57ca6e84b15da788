package org.lifeline.outages.rules;

import java.util.Comparator;
import java.util.List;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;

/** How many people the claims below the baseline speak of: a range that holds all of theirs, never one false number. */
final class AffectedPeople {
    private AffectedPeople() {}

    /** From the least minimum to the greatest maximum; the best guess is that of the weightiest claim that has one. */
    static People of(List<Weighed> evidence, Level baseline) {
        List<Weighed> telling = evidence.stream()
                .filter(one -> one.level().worseThan(baseline) && one.claim().people() != null)
                .toList();
        if (telling.isEmpty()) {
            return null;
        }
        return new People(
                telling.stream()
                        .mapToLong(one -> one.claim().people().min())
                        .min()
                        .orElseThrow(),
                telling.stream()
                        .filter(one -> one.claim().people().best() != null)
                        .max(Comparator.comparingDouble(Weighed::weight).thenComparing(Weighed::claim, Claim.IN_ORDER))
                        .map(one -> one.claim().people().best())
                        .orElse(null),
                telling.stream()
                        .mapToLong(one -> one.claim().people().max())
                        .max()
                        .orElseThrow());
    }
}
