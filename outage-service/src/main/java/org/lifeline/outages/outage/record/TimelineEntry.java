package org.lifeline.outages.outage.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to an outage, or to the reports that it rests on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that happened to an outage, or to the reports it rests on")
public record TimelineEntry(
        @Schema(examples = "org.lifeline.report.filed") String type,

        @Schema(description = "When it was recorded; for all but coordinators the hour")
        Instant at,

        @Schema(
                implementation = Object.class,
                description =
                        "The state after it; for all but coordinators with times to the hour, and without confidence,"
                                + " people affected and what names a report")
        JsonNode data,

        @Schema(description = "Of a decision; it is kept apart from the event, which goes out on the feed")
        String reason) {}
