package org.lifeline.outages.outage;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
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
import org.lifeline.outages.assessment.UpToDate;
import org.lifeline.wire.Page;
import org.lifeline.wire.ProblemType;

/** Outages, and what people decide about them. */
@Path("/api/v1/outages")
@Tag(name = "Outages", description = "Episodes in which supply is worse than usual")
@UpToDate
class OutageResource {
    private static final String NONE = "No outage has this id";
    private static final String CHANGED_MEANWHILE = "It has changed in the meantime; read it again";
    private static final String VERSION = "Its version, to be sent back as If-Match";

    private final Deciding deciding;
    private final Editing editing;
    private final Timeline timeline;

    OutageResource(Deciding deciding, Editing editing, Timeline timeline) {
        this.deciding = deciding;
        this.editing = editing;
        this.timeline = timeline;
    }

    @GET
    @Transactional
    @Operation(operationId = "listOutages", summary = "Outages, filtered and sorted; also the queues of coordinators")
    @APIResponse(responseCode = "200", description = "A page of outages")
    public RestResponse<Page<OutageView>> list(@Valid @BeanParam OutageFilter filter, @Context UriInfo request) {
        List<Outage> found = new OutageList(filter).find();
        boolean more = found.size() > filter.limit;
        List<Outage> page = more ? found.subList(0, filter.limit) : found;
        String next = more
                ? OutageList.Place.of(page.get(page.size() - 1), filter.sort).encoded()
                : null;
        return new Page<>(page.stream().map(OutageView::of).toList(), next).linked(request);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getOutage", summary = "One outage, now or as it was known at another time")
    @APIResponse(
            responseCode = "200",
            description = "The outage; with `asOf` without its free text",
            headers = @Header(name = "ETag", description = VERSION, schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutageView.class)))
    @APIResponse(responseCode = "404", description = "No outage has this id, or nothing was known of it then")
    public RestResponse<Object> one(
            UUID id,
            @QueryParam("asOf") @Parameter(description = "As it was known then", example = "2025-03-08T12:00:00Z")
                    Instant asOf) {
        Outage outage = Outage.required(id);
        if (asOf != null) {
            return RestResponse.ok(timeline.asOf(outage, asOf)
                    .orElseThrow(() -> ProblemType.NOT_FOUND.because("Nothing was known of it then")));
        }
        return RestResponse.ResponseBuilder.<Object>ok(OutageView.of(outage))
                .header(HttpHeaders.ETAG, IfMatch.tag(outage.version))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Operation(
            operationId = "changeOutage",
            summary = "Change its estimated restoration, cause and note (a merge patch, RFC 7396)")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", description = VERSION, schema = @Schema(implementation = String.class)))
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

    @POST
    @Path("/{id}/decisions")
    @Operation(operationId = "decideOutage", summary = "Decide about an outage, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "The outage after the decision",
            headers = @Header(name = "ETag", description = VERSION, schema = @Schema(implementation = String.class)))
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
