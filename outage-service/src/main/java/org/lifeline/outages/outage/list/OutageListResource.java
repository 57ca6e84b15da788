package org.lifeline.outages.outage.list;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.assessment.following.UpToDate;
import org.lifeline.outages.author.Places;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageView;
import org.lifeline.outages.outage.ShowOutages;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.wire.Page;
import org.lifeline.wire.Role;

/** Lists of outages, and the queues that coordinators work from. */
@Path("/api/v1/outages")
@Tag(name = "Outages", description = "Episodes in which supply is worse than usual")
@UpToDate
class OutageListResource {
    private final ShowOutages outages;
    private final Places places;
    private final Reader reader;
    private final KnownRegions regions;

    OutageListResource(ShowOutages outages, Places places, Reader reader, KnownRegions regions) {
        this.outages = outages;
        this.places = places;
        this.reader = reader;
        this.regions = regions;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Operation(operationId = "listOutages", summary = "Outages, filtered and sorted; also the queues of coordinators")
    @APIResponse(
            responseCode = "200",
            description = "A page of outages; there are more as long as there is a `next`, also after a shorter page")
    @APIResponse(
            responseCode = "403",
            description = "`q`, `minPeople` and sorting by people or since are for coordinators")
    @APIResponse(responseCode = "404", description = "No region has the P-code that is asked about")
    public RestResponse<Page<OutageView>> list(@Valid @BeanParam OutageFilter filter, @Context UriInfo request) {
        filter.refuseToTell(reader);
        filter.after = filter.after == null ? null : places.read(filter.after);
        filter.region = filter.region == null ? null : regions.asked(filter.region);
        return QuarkusTransaction.requiringNew().call(() -> page(filter, request));
    }

    private RestResponse<Page<OutageView>> page(OutageFilter filter, UriInfo request) {
        List<Outage> found = new OutageList(filter).find();
        boolean more = found.size() > filter.limit;
        List<Outage> page = more ? found.subList(0, filter.limit) : found;
        String next = more
                ? places.concealed(OutageList.Place.of(page.get(page.size() - 1), filter.sort)
                        .encoded())
                : null;
        return new Page<>(outages.all(page), next).linked(request);
    }
}
