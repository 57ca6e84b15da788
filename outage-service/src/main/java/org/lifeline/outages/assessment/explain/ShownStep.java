package org.lifeline.outages.assessment.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.replay.ReplayStep;
import org.lifeline.outages.rules.replay.ReplayStep.Rule;
import org.lifeline.outages.rules.replay.SupplyExplanation;
import org.lifeline.outages.supply.Level;

/**
 * A step as its reader is told of it, before its report is named: for all but coordinators those of one hour are one.
 *
 * @param claim null where it is of several
 */
record ShownStep(Place place, Claim claim, Instant at, Level median, Level before, Level after, Rule rule) {

    /** In the order in which they were observed. */
    static List<ShownStep> of(SupplyExplanation explanation, Reader reader) {
        List<ShownStep> steps = new ArrayList<>();
        for (ReplayStep step : explanation.steps()) {
            ShownStep next = of(step, reader);
            ShownStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null && !reader.exact() && next.at().equals(last.at())) {
                steps.set(steps.size() - 1, last.together(next));
            } else {
                steps.add(next);
            }
        }
        return steps;
    }

    private static ShownStep of(ReplayStep step, Reader reader) {
        Claim claim = step.claim();
        Instant at = reader.time(claim.observedAt());
        Place place = reader.exact() ? new Place(at, claim.id()) : Place.of(at);
        return new ShownStep(place, claim, at, step.median(), step.before(), step.after(), step.rule());
    }

    /** The rule is that of the last of them that changed something. */
    private ShownStep together(ShownStep next) {
        return new ShownStep(
                place, null, at, next.median, before, next.after, next.rule == Rule.UNCHANGED ? rule : next.rule);
    }
}
