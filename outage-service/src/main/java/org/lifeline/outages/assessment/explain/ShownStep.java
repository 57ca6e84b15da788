package org.lifeline.outages.assessment.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Assessment.Rule;
import org.lifeline.outages.rules.Assessment.Step;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Level;

/**
 * A step as its reader is told of it, before its report is named: for all but coordinators those of one hour are one.
 *
 * @param claim null where a decision made the step, and where it is of several reports
 */
record ShownStep(Place place, Claim claim, Instant at, Level median, Level before, Level after, Rule rule) {

    /** In the order in which they were observed; a decision is the last. */
    static List<ShownStep> of(Assessment assessment, Reader reader) {
        List<ShownStep> steps = new ArrayList<>();
        for (Step step : assessment.steps()) {
            ShownStep next = of(step, assessment.since(), reader);
            ShownStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null && !reader.exact() && next.at().equals(last.at())) {
                steps.set(steps.size() - 1, last.together(next));
            } else {
                steps.add(next);
            }
        }
        return steps;
    }

    private static ShownStep of(Step step, Instant since, Reader reader) {
        Claim claim = step.claim();
        Instant at = reader.time(claim == null ? since : claim.observedAt());
        return new ShownStep(
                place(claim, at, reader), claim, at, step.median(), step.before(), step.after(), step.rule());
    }

    private static Place place(Claim claim, Instant at, Reader reader) {
        if (claim == null) {
            return Place.last();
        }
        return reader.exact() ? new Place(at, claim.id()) : Place.of(at);
    }

    /** The rule is that of the last of them that changed something. */
    private ShownStep together(ShownStep next) {
        return new ShownStep(
                place, null, at, next.median, before, next.after, next.rule == Rule.UNCHANGED ? rule : next.rule);
    }
}
