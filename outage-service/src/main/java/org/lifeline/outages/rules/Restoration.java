package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.outages.rules.Assessment.Rule;
import org.lifeline.outages.rules.Assessment.Step;
import org.lifeline.outages.rules.Assessment.Verification;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Scope;

/** A coordinator has said that supply is back to what is usual. */
public record Restoration(Instant at) implements Ruling {
    /** It stands against all that was observed before it, until something newer is below what is usual. */
    @Override
    public Assessment appliedTo(Assessment found, Level baseline) {
        boolean contradicted = found.evidence().stream()
                .anyMatch(one ->
                        one.claim().observedAt().isAfter(at) && one.level().worseThan(baseline));
        if (contradicted || !found.level().worseThan(baseline)) {
            return found;
        }
        Shares shares = Shares.of(found.evidence());
        List<Step> steps = new ArrayList<>(found.steps());
        steps.add(new Step(null, shares.median(), found.level(), baseline, Rule.RESTORED_BY_DECISION));
        return new Assessment(
                baseline,
                at,
                shares.confidence(baseline),
                Shares.byHour(found.evidence()).confidence(baseline),
                List.of(),
                found.freshness(),
                Verification.VERIFIED,
                false,
                null,
                found.observedAt(),
                found.evidence().stream().anyMatch(one -> one.claim().scope() == Scope.WHOLE_AREA),
                found.exercise(),
                found.evidence(),
                List.copyOf(steps),
                found.setAside(),
                found.validUntil());
    }
}
