package org.lifeline.regions.boundary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.lifeline.door.answer.CallsInTheMaking;
import org.lifeline.regions.region.MovedRegion;
import org.lifeline.regions.region.Superseded;
import org.lifeline.wire.Role;

@Path("/api/v1/regions/{pcode}/boundary")
@Tag(name = "Boundaries", description = "Where regions lie; what is known comes from imports")
class BoundaryResource {
    private final BoundaryShapes shapes;
    private final CallsInTheMaking calls;
    private final JsonWebToken caller;

    BoundaryResource(BoundaryShapes shapes, CallsInTheMaking calls, JsonWebToken caller) {
        this.shapes = shapes;
        this.calls = calls;
        this.caller = caller;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    @GET
    @Produces({GeoJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getRegionBoundary",
            summary = "The boundary of one region, as it was imported",
            description = "With all its points; for maps on screens `/api/v1/boundaries` has lighter ones.")
    @APIResponse(
            responseCode = "200",
            description = "A GeoJSON feature",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version of the boundary, which is not that of the region",
                            schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = GeoJson.MEDIA_TYPE, schema = @Schema(implementation = FeatureSchema.class)))
    @APIResponse(responseCode = "304", description = "It is still of the version in If-None-Match")
    @APIResponse(responseCode = "308", description = "The P-code is no longer used; `Location` leads to its successor")
    @APIResponse(responseCode = "404", description = "No region has that P-code, or its boundary is not known")
    public Response one(
            @Parameter(example = "SY06") @RestPath String pcode,
            @Parameter(example = "\"1\"") @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            UriInfo asked) {
        Found found = QuarkusTransaction.requiringNew().call(() -> find(pcode));
        if (found.old() != null) {
            return MovedRegion.to(found.old(), asked).toResponse();
        }
        BoundaryShapes.Named boundary = found.boundary();
        String tag = "\"" + boundary.tag().getValue() + "\"";
        return (KnownTag.matches(known, tag)
                        ? Response.notModified()
                        : Response.ok(calls.of(person(), () -> shapes.answer(boundary))))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    /** What a P-code leads to: one of the two is null. */
    private record Found(Superseded old, BoundaryShapes.Named boundary) {}

    private Found find(String pcode) {
        Superseded old = Superseded.findById(pcode);
        return old == null ? new Found(null, shapes.named(pcode)) : new Found(old, null);
    }

    private Optional<String> person() {
        return Optional.ofNullable(caller.getSubject());
    }
}
