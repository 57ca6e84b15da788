package org.lifeline.regions.boundary.outlines;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.door.answer.CallsInTheMaking;
import org.lifeline.regions.boundary.FeatureSchema;
import org.lifeline.regions.boundary.GeoJson;
import org.lifeline.regions.boundary.KnownTag;
import org.lifeline.regions.region.Region;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

@Path("/api/v1/boundaries")
@Tag(name = "Boundaries")
class OutlinesResource {
    private static final int FINEST = 4;

    private final Outlines outlines;
    private final CallsInTheMaking calls;
    private final JsonWebToken caller;

    OutlinesResource(Outlines outlines, CallsInTheMaking calls, JsonWebToken caller) {
        this.outlines = outlines;
        this.calls = calls;
        this.caller = caller;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    @GET
    @Produces({GeoJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "listBoundaries",
            summary = "The boundaries of a level, light enough for screens",
            description =
                    "Simplified according to their level, to about a metre; neighbours keep the borders that they share."
                            + " Regions whose boundary is not known are left out.")
    @APIResponse(
            responseCode = "200",
            description = "A GeoJSON feature collection, possibly empty",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes with any of them",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = GeoJson.MEDIA_TYPE,
                            schema = @Schema(implementation = FeatureSchema.Collection.class)))
    @APIResponse(responseCode = "304", description = "They are still of the version in If-None-Match")
    public Response list(
            @Parameter(description = "Without it the level below the parent's, or else 1", example = "1")
                    @QueryParam("adminLevel")
                    @Min(0) @Max(FINEST) Integer adminLevel,
            @Parameter(description = "Only below this P-code, at any depth", example = "SY") @QueryParam("parent")
                    String parent,
            @Parameter(example = "\"5b6c…\"") @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        if (parent != null && parent.indexOf(0) >= 0) {
            throw ProblemType.BAD_REQUEST.because("`parent` is not a P-code");
        }
        Outlines.Answer answer = outlines.of(adminLevel == null ? levelBelow(parent) : adminLevel, parent);
        return (KnownTag.matches(known, answer.tag())
                        ? Response.notModified()
                        : Response.ok(calls.of(person(), answer.content())))
                .header(HttpHeaders.ETAG, answer.tag())
                .build();
    }

    private Optional<String> person() {
        return Optional.ofNullable(caller.getSubject());
    }

    private static int levelBelow(String parent) {
        Region above = parent == null ? null : Region.findById(parent);
        return above == null ? 1 : Math.min(FINEST, above.adminLevel + 1);
    }
}
