package org.lifeline.regions.boundary.containing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.regions.region.RegionView;

/** The regions that contain a point. */
@Schema(name = "ContainingRegions", description = "The regions that contain a point")
record ContainingView(
        @Schema(
                required = true,
                description =
                        "From the country to the finest whose boundary is known; empty when no boundary contains the point")
        List<RegionView> regions) {}
