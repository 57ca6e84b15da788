package org.lifeline.regions.nearest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.regions.region.RegionView;

/** A region and how far its centroid is. */
@Schema(name = "NearRegion", description = "A region and how far its centroid is")
record NearView(
        RegionView region,

        @Schema(description = "Along the great circle, to the centroid", examples = "1234")
        long distanceMetres) {}
