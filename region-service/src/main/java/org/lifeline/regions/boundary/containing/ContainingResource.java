package org.lifeline.regions.boundary.containing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.regions.region.RegionView;
import org.lifeline.wire.Role;

@Path("/api/v1/regions/at")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boundaries")
class ContainingResource {
    private final Containing containing;

    ContainingResource(Containing containing) {
        this.containing = containing;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    @GET
    @Transactional
    @Operation(
            operationId = "findRegionsAt",
            summary = "The regions that contain a point",
            description =
                    "By their boundaries, as far as these are imported; `/api/v1/regions/nearest` needs none. On a border"
                            + " between two regions one of them is chosen, always the same.")
    @APIResponse(responseCode = "200", description = "The regions, possibly none")
    public ContainingView at(
            @Parameter(example = "35.36") @QueryParam("lat") @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Parameter(example = "35.93") @QueryParam("lon") @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {
        return new ContainingView(
                containing.at(lat, lon).stream().map(RegionView::of).toList());
    }
}
