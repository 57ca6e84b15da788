package org.lifeline.outages.outage;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.outage.OutageFilter.Place;
import org.lifeline.wire.Page;
import org.lifeline.wire.ProblemType;

/** Outages and what happened to them. */
@Path("/api/v1/outages")
@Tag(name = "Outages", description = "Episodes in which supply is worse than usual")
class OutageResource {
    private final Timeline timeline;

    OutageResource(Timeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @Transactional
    @Operation(operationId = "listOutages", summary = "Outages, the latest known first")
    @APIResponse(responseCode = "200", description = "A page of outages")
    public RestResponse<Page<OutageView>> list(@BeanParam OutageFilter filter, @Context UriInfo request) {
        List<Outage> found = filter.find();
        boolean more = found.size() > filter.limit;
        List<Outage> page = more ? found.subList(0, filter.limit) : found;
        String next = more ? Place.of(page.get(page.size() - 1)).encoded() : null;
        return new Page<>(page.stream().map(OutageView::of).toList(), next).linked(request);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getOutage", summary = "One outage")
    @APIResponse(responseCode = "200", description = "The outage")
    @APIResponse(responseCode = "404", description = "No outage has this id")
    public OutageView one(UUID id) {
        return OutageView.of(find(id));
    }

    @GET
    @Path("/{id}/timeline")
    @Transactional
    @Operation(operationId = "getTimeline", summary = "Everything that happened to an outage, oldest first")
    @APIResponse(responseCode = "200", description = "A page of its timeline")
    @APIResponse(responseCode = "404", description = "No outage has this id")
    public RestResponse<Page<TimelineEntry>> timeline(
            UUID id,
            @Context UriInfo request,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit) {
        List<Timeline.Placed> entries = timeline.of(find(id), after, limit + 1);
        boolean more = entries.size() > limit;
        List<Timeline.Placed> page = more ? entries.subList(0, limit) : entries;
        return new Page<>(
                        page.stream().map(Timeline.Placed::entry).toList(),
                        more ? String.valueOf(page.get(page.size() - 1).id()) : null)
                .linked(request);
    }

    private static Outage find(UUID id) {
        return Outage.<Outage>findByIdOptional(id)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("No outage has this id"));
    }
}
