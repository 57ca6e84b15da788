package org.lifeline.outages.assessment.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Assessment.Rule;
import org.lifeline.outages.rules.Assessment.Step;
import org.lifeline.outages.supply.Level;

/** One report replayed, or a coordinator's decision that made the last step. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Step", description = "One report replayed, or a coordinator's decision that made the last step")
record StepView(
        @Schema(description = "Absent where a decision made the step, and where it is of several reports")
        UUID report,

        @Schema(
                description =
                        "When it was observed, or decided; for all but coordinators the hour, and the reports of one"
                                + " hour are one step, so that their order tells no time")
        Instant observedAt,

        @Schema(description = "Absent where a decision made the step, and where it is of several reports")
        Level says,

        @Schema(description = "Weighted median of the reports up to this one")
        Level median,

        Level before,
        Level after,
        Rule rule) {

    /** In the order in which they were observed. */
    static List<StepView> of(Assessment assessment, ClaimNames names) {
        List<StepView> steps = new ArrayList<>();
        for (Step step : assessment.steps()) {
            StepView next = of(step, assessment.since(), names);
            StepView last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null && !names.reader().exact() && next.observedAt().equals(last.observedAt())) {
                steps.set(steps.size() - 1, last.together(next));
            } else {
                steps.add(next);
            }
        }
        return List.copyOf(steps);
    }

    private static StepView of(Step step, Instant since, ClaimNames names) {
        return step.claim() == null
                ? new StepView(
                        null, names.reader().time(since), null, step.median(), step.before(), step.after(), step.rule())
                : new StepView(
                        names.report(step.claim()),
                        names.observedAt(step.claim()),
                        step.claim().level(),
                        step.median(),
                        step.before(),
                        step.after(),
                        step.rule());
    }

    /** The rule is that of the last of them that changed something. */
    private StepView together(StepView next) {
        return new StepView(
                null,
                observedAt,
                null,
                next.median,
                before,
                next.after,
                next.rule == Rule.UNCHANGED ? rule : next.rule);
    }
}
