package org.lifeline.outages.reliability;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.supply.Service;

/** The reliability of one service in every area of an admin level. */
@Schema(description = "The reliability of each service in every area of an admin level")
public record ReliabilityView(
        Instant from,
        Instant to,

        @Schema(description = "What counts as an interruption")
        Counting counting,

        List<OfService> services) {

    /** One service. */
    @Schema(name = "ReliabilityOfService")
    public record OfService(Service service, List<Indices> areas) {}
}
