package org.lifeline.outages.baseline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.IfMatch;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Placed;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.Page;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** What is usual where: an outage is a fall below it. */
@Path("/api/v1/baselines")
@Tag(name = "Baselines", description = "What is usual where; an outage is a fall below it")
class BaselineResource {
    private static final String NOTHING = "Nothing is recorded for this area and service itself";

    private final BaselineChange change;
    private final KnownRegions regions;
    private final Reader reader;

    BaselineResource(BaselineChange change, KnownRegions regions, Reader reader) {
        this.change = change;
        this.regions = regions;
        this.reader = reader;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Transactional
    @Operation(operationId = "listBaselines", summary = "What is recorded, by area and service")
    @APIResponse(responseCode = "200", description = "A page of baselines")
    public RestResponse<Page<BaselineView>> list(
            @QueryParam("service") Service service,
            @QueryParam("after") @Parameter(description = "`next` of the page before") String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo request) {
        String[] place = place(after);
        List<Baseline> found =
                Baseline.inForce(service, place[0], place.length > 1 ? Service.valueOf(place[1]) : null, limit + 1);
        List<BaselineView> views = found.stream()
                .limit(limit)
                .map(baseline -> BaselineView.of(baseline, reader))
                .toList();
        BaselineView last = found.size() > limit ? views.get(limit - 1) : null;
        return new Page<>(views, last == null ? null : last.region() + "." + last.service()).linked(request);
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Path("/{pcode}/{service}")
    @Operation(
            operationId = "getBaseline",
            summary = "What is recorded for an area itself; a P-code that is no longer used means its successor")
    @APIResponse(
            responseCode = "200",
            description = "The baseline",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = NOTHING + ", or there is no such region")
    public RestResponse<BaselineView> one(@Parameter(example = "SY06") String pcode, Service service) {
        String region = regions.asked(pcode);
        return QuarkusTransaction.requiringNew().call(() -> answer(inForce(region, service), RestResponse.Status.OK));
    }

    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{pcode}/{service}")
    @Operation(
            operationId = "setBaseline",
            summary = "Record what is usual from now on, for an area and those inside it without their own")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded for the first time; assessments follow within seconds",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BaselineView.class)))
    @APIResponse(responseCode = "412", description = "It has changed in the meantime")
    @APIResponse(responseCode = "422", description = "There is no such region, or level and hours contradict")
    @APIResponse(responseCode = "428", description = "One is recorded already, and If-Match is missing")
    public RestResponse<BaselineView> set(
            @Parameter(example = "SY06") String pcode,
            Service service,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "Required once something is recorded", example = "\"1\"")
                    String ifMatch,
            @NotNull @Valid SetBaseline wanted) {
        Placed placed = regions.place(Set.of(pcode)).get(pcode);
        switch (placed.answer()) {
            case KNOWN -> {}
            case NO_SUCH_REGION -> throw ProblemType.UNPROCESSABLE.because("No region has the P-code " + pcode);
            case UNREACHABLE -> throw ProblemType.UNAVAILABLE.because("Nobody can say whether the region exists");
        }
        BaselineChange.Made made = change.set(placed.region(), service, ifMatch, wanted);
        return answer(made.baseline(), made.first() ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @DELETE
    @Path("/{pcode}/{service}")
    @Operation(operationId = "removeBaseline", summary = "From now on what is usual around it holds for the area again")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = NOTHING + ", or there is no such region")
    @APIResponse(responseCode = "412", description = "It has changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void remove(
            @Parameter(example = "SY06") String pcode,
            Service service,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, example = "\"1\"") String ifMatch) {
        change.remove(regions.asked(pcode), service, ifMatch);
    }

    static Baseline inForce(String pcode, Service service) {
        return Baseline.last(pcode, service)
                .filter(last -> !last.removed())
                .orElseThrow(() -> ProblemType.NOT_FOUND.because(NOTHING));
    }

    private RestResponse<BaselineView> answer(Baseline baseline, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, BaselineView.of(baseline, reader))
                .header(HttpHeaders.ETAG, IfMatch.tag(baseline.version))
                .build();
    }

    private static String[] place(String after) {
        return Optional.ofNullable(after)
                .map(text -> {
                    if (!text.matches("[A-Z0-9]{1,12}\\.(ELECTRICITY|WATER)")) {
                        throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
                    }
                    return text.split("\\.");
                })
                .orElse(new String[] {""});
    }
}
