package org.lifeline.outages.outage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Service;

/** An outage, as it is shown and as it goes out on the feed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An episode in which a service in a region is worse than usual")
public record OutageView(
        UUID id,
        @Schema(examples = "SY0602") String region,
        Service service,
        OutageState state,
        @Schema(description = "The last known level") Level level,
        Level worstLevel,
        @Schema(description = "What is usual there") Level baseline,

        @Schema(description = "When it was first seen, as far as reported")
        Instant reportedStart,

        @Schema(description = "When the supply was seen to be back")
        Instant restoredAt,

        @Schema(description = "When we came to know of it") Instant openedAt,
        Instant updatedAt,

        @Schema(description = "The range that all standing reports together speak of")
        People affectedPeople,

        boolean exercise,
        long version) {

    static OutageView of(Outage outage) {
        return new OutageView(
                outage.id,
                outage.region,
                outage.service,
                outage.state,
                outage.level,
                outage.worstLevel,
                outage.baseline,
                outage.reportedStart,
                outage.restoredAt,
                outage.openedAt,
                outage.updatedAt,
                outage.peopleMin == null ? null : new People(outage.peopleMin, outage.peopleBest, outage.peopleMax),
                outage.exercise,
                outage.version);
    }
}
