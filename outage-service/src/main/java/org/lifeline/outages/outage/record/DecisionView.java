package org.lifeline.outages.outage.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.outage.Decision;
import org.lifeline.outages.outage.DecisionTaken;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.supply.Level;

/** A decision that was taken. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A decision that was taken")
public record DecisionView(
        UUID id,
        Decision decision,
        String reason,

        @Schema(description = "A pseudonym; `unknown` where nobody had signed in")
        String actor,

        @Schema(description = "For all but coordinators the hour")
        Instant at,

        @Schema(description = "What the outage's level was") Level level,
        OutageState before,
        OutageState after,
        @Schema(description = "The survivor of a merge") UUID into) {

    static DecisionView of(DecisionTaken taken, Reader reader) {
        return new DecisionView(
                taken.id,
                taken.decision,
                taken.reason,
                taken.actor,
                reader.time(taken.at),
                taken.level,
                taken.before,
                taken.after,
                taken.into);
    }
}
