package org.lifeline.outages.assessment.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.replay.ReplayStep.Rule;
import org.lifeline.outages.supply.Level;

/** One report replayed, or a coordinator's decision. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Step", description = "One report replayed, or a coordinator's decision")
record StepView(
        @Schema(description = "Absent where a decision made the step, and where it is of several reports")
        UUID report,

        @Schema(
                description =
                        "When it was observed, or decided; for all but coordinators the hour, and the reports of one"
                                + " hour are one step, so that their order tells no time")
        Instant observedAt,

        @Schema(description = "Absent where it is of several reports")
        Level says,

        @Schema(description = "Weighted median of the reports up to this one")
        Level median,

        Level before,
        Level after,
        Rule rule) {

    static StepView of(ShownStep step, ClaimNames names) {
        Claim claim = step.claim();
        return new StepView(
                claim == null ? null : names.report(claim),
                step.at(),
                claim == null ? null : claim.level(),
                step.median(),
                step.before(),
                step.after(),
                step.rule());
    }
}
