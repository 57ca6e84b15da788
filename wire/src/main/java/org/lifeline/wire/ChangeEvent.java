package org.lifeline.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of state, as a CloudEvent 1.0 in JSON.
 *
 * @param id unique within {@code source}; null for a line of a snapshot, which is a state and not a change
 * @param source the service that says so, {@code /region-service}
 * @param type what happened, {@code org.lifeline.region.changed}
 * @param subject the key of what changed
 * @param data the state after the change, with a {@code version} that grows with every change of that subject
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One change of state, as a CloudEvent 1.0")
public record ChangeEvent(
        @Schema(examples = "1.0") String specversion,
        @Schema(examples = "4711") String id,
        @Schema(examples = "/region-service") String source,
        @Schema(examples = "org.lifeline.region.changed") String type,
        @Schema(examples = "SY06") String subject,
        Instant time,
        @Schema(examples = "application/json") String datacontenttype,
        @Schema(implementation = Object.class) JsonNode data) {

    public static ChangeEvent of(String id, String source, String type, String subject, Instant time, JsonNode data) {
        return new ChangeEvent("1.0", id, source, type, subject, time, "application/json", data);
    }
}
