package org.lifeline.regions.nearest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.wire.Page;
import org.lifeline.wire.Role;

@Path("/api/v1/regions/nearest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions")
class NearestResource {
    private final Nearest nearest;

    NearestResource(Nearest nearest) {
        this.nearest = nearest;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    @GET
    @Operation(
            operationId = "findNearestRegions",
            summary = "The regions nearest to a point",
            description =
                    "By the distance to their centroids, which needs no boundaries: the region that contains the point is"
                            + " usually among the first, and need not be the first; `/api/v1/regions/at` knows it where boundaries"
                            + " are imported. Without `adminLevel` among the"
                            + " regions that have none below them.")
    @APIResponse(responseCode = "200", description = "The nearest first, on one page")
    public Page<NearView> nearest(
            @Parameter(example = "35.36") @QueryParam("lat") @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Parameter(example = "35.93") @QueryParam("lon") @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
            @Parameter(description = "Only of this level", example = "3") @QueryParam("adminLevel") @Min(0) @Max(4) Integer adminLevel,
            @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(100) int limit) {
        return new Page<>(nearest.to(lat, lon, adminLevel, limit), null);
    }
}
