package org.lifeline.outages.reliability;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.supply.Service;

/** The reliability of each service in every area of an admin level. */
@Schema(description = "The reliability of each service in every area of an admin level")
public record ReliabilityView(
        @Schema(required = true) Instant from,
        @Schema(required = true) Instant to,
        @Schema(required = true) List<OfService> services) {

    /** One service. */
    @Schema(name = "ReliabilityOfService")
    public record OfService(
            @Schema(required = true) Service service,

            @Schema(
                    required = true,
                    description =
                            "Those with the most certain lack of supply first; those of which little is known last")
            List<Indices> areas) {}
}
