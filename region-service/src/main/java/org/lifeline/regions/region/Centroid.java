package org.lifeline.regions.region;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The middle of an area, in degrees of WGS 84. */
@Embeddable
@Schema(description = "The middle of the area, in degrees of WGS 84")
public record Centroid(
        @Schema(examples = "35.56667") double lat,
        @Schema(examples = "36.03333") double lon) {}
