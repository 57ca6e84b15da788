package org.lifeline.outages.outage.deciding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.IfMatch;
import org.lifeline.outages.assessment.following.UpToDate;
import org.lifeline.outages.outage.OutageView;
import org.lifeline.wire.Role;

/** What people decide about outages, and what they add to them. */
@Path("/api/v1/outages/{id}")
@Tag(name = "Outages")
@UpToDate
class DecidingResource {
    private static final String NONE = "No outage has this id";
    private static final String CHANGED_MEANWHILE = "It has changed in the meantime; read it again";

    private final Deciding deciding;
    private final Editing editing;

    DecidingResource(Deciding deciding, Editing editing) {
        this.deciding = deciding;
        this.editing = editing;
    }

    @RolesAllowed(Role.COORDINATOR)
    @PATCH
    @Consumes({"application/merge-patch+json", "application/json"})
    @Operation(
            operationId = "changeOutage",
            summary = "Change its estimated restoration, cause and note (a merge patch, RFC 7396)")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers =
                    @Header(
                            name = "ETag",
                            description = IfMatch.VERSION,
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "412", description = CHANGED_MEANWHILE)
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<OutageView> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, example = "\"3\"") String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/merge-patch+json",
                                        schema = @Schema(implementation = ChangeOutage.class)),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ChangeOutage.class))
                            })
                    JsonNode patch) {
        return tagged(editing.edit(id, ifMatch, patch));
    }

    @RolesAllowed(Role.COORDINATOR)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/decisions")
    @Operation(operationId = "decideOutage", summary = "Decide about an outage, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "The outage after the decision",
            headers =
                    @Header(
                            name = "ETag",
                            description = IfMatch.VERSION,
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(
            responseCode = "409",
            description = "Not possible in its state (`allowed` names what is), or while another is open (`open` names"
                    + " it), or the merge would go in a circle")
    @APIResponse(responseCode = "412", description = CHANGED_MEANWHILE)
    @APIResponse(responseCode = "422", description = "`into` names no outage, or one of another service")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<OutageView> decide(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, example = "\"3\"") String ifMatch,
            @NotNull @Valid Decide decision) {
        return tagged(deciding.decide(id, ifMatch, decision));
    }

    private static RestResponse<OutageView> tagged(OutageView outage) {
        return RestResponse.ResponseBuilder.ok(outage)
                .header(HttpHeaders.ETAG, IfMatch.tag(outage.version()))
                .build();
    }
}
