package org.lifeline.outages.outage;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When supply is expected to be back, and how sure that is. */
@Schema(description = "When supply is expected to be back, and how sure that is")
public record EstimatedRestoration(
        @NotNull @Schema(examples = "2025-03-12T06:00:00Z") Instant at,
        @NotNull EstimateConfidence confidence) {}
