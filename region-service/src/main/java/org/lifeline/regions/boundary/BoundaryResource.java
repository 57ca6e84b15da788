package org.lifeline.regions.boundary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.regions.region.MovedRegion;
import org.lifeline.regions.region.Region;
import org.lifeline.regions.region.Superseded;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

@Path("/api/v1/regions/{pcode}/boundary")
@Tag(name = "Boundaries", description = "Where regions lie; what is known comes from imports")
class BoundaryResource {
    /** A tenth of a millimetre: what lies behind is noise of the programs it went through. */
    private static final int DECIMALS = 9;

    private static final JsonFactory JSON = new JsonFactory();

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    @GET
    @Produces({GeoJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
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
    public RestResponse<String> one(
            @Parameter(example = "SY06") @RestPath String pcode,
            @Parameter(example = "\"1\"") @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            UriInfo asked) {
        Superseded old = Superseded.findById(pcode);
        if (old != null) {
            return MovedRegion.to(old, asked);
        }
        Region region = Region.required(pcode);
        Boundary boundary = Boundary.<Boundary>findByIdOptional(pcode)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("The boundary of " + pcode + " is not known"));
        String tag = "\"" + boundary.version + "." + region.version + "\"";
        return (KnownTag.matches(known, tag)
                        ? RestResponse.ResponseBuilder.<String>notModified()
                        : RestResponse.ResponseBuilder.ok(feature(region, boundary)))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    private static String feature(Region region, Boundary boundary) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new Features(json, DECIMALS).write(region.pcode, region.adminLevel, region.parent, boundary.area());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
