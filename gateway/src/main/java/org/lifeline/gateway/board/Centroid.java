package org.lifeline.gateway.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The middle of an area, in degrees of WGS 84. */
@Schema(
        description =
                "The middle of the area, in degrees of WGS 84") // as region-service says it: one name, one meaning
public record Centroid(
        @Schema(examples = "35.56667") double lat,
        @Schema(examples = "36.03333") double lon) {}
