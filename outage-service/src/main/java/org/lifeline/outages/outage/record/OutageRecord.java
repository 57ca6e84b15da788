package org.lifeline.outages.outage.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.IfMatch;
import org.lifeline.outages.assessment.following.UpToDate;
import org.lifeline.outages.author.Places;
import org.lifeline.outages.outage.DecisionTaken;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageView;
import org.lifeline.outages.outage.ShowOutages;
import org.lifeline.outages.reader.AnswerRoom;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.ReportView;
import org.lifeline.wire.Page;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** What is on record about an outage: what happened to it, what was decided, and what it rests on. */
@Path("/api/v1/outages/{id}")
@Tag(name = "Outages")
@UpToDate
class OutageRecord {
    private static final String NONE = "No outage has this id";

    private final Timeline timeline;
    private final ShowOutages outages;
    private final OutageReports reports;
    private final Places places;
    private final Reader reader;
    private final AnswerRoom room;

    OutageRecord(
            Timeline timeline,
            ShowOutages outages,
            OutageReports reports,
            Places places,
            Reader reader,
            AnswerRoom room) {
        this.timeline = timeline;
        this.outages = outages;
        this.reports = reports;
        this.places = places;
        this.reader = reader;
        this.room = room;
    }

    private OutageView told(Outage outage) {
        return outages.one(outage).orElseThrow(() -> ProblemType.NOT_FOUND.because(NONE));
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Transactional
    @Operation(operationId = "getOutage", summary = "One outage, now or as it was known at another time")
    @APIResponse(
            responseCode = "200",
            description = "The outage; with `asOf` without its free text",
            headers =
                    @Header(
                            name = "ETag",
                            description = IfMatch.VERSION,
                            schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutageView.class)))
    @APIResponse(responseCode = "404", description = "No outage has this id, or nothing was known of it then")
    public RestResponse<Object> one(
            UUID id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it was known then, for all but coordinators at the hour",
                            example = "2025-03-08T12:00:00Z")
                    Instant asOf) {
        Outage outage = Outage.required(id);
        if (asOf != null) {
            return RestResponse.ok(outages.asOf(outage, asOf)
                    .orElseThrow(() -> ProblemType.NOT_FOUND.because("Nothing was known of it then")));
        }
        OutageView shown = told(outage);
        return RestResponse.ResponseBuilder.<Object>ok(shown)
                .header(HttpHeaders.ETAG, IfMatch.tag(shown.version()))
                .build();
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Path("/timeline")
    @Transactional
    @Operation(operationId = "getTimeline", summary = "Everything that happened to an outage, oldest first")
    @APIResponse(responseCode = "200", description = "A page of its timeline")
    @APIResponse(responseCode = "404", description = NONE)
    public RestResponse<Page<TimelineEntry>> timeline(
            UUID id,
            @Context UriInfo request,
            @QueryParam("after") @Size(max = 200) @Parameter(description = "`next` of the page before") String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit) {
        Outage outage = Outage.required(id);
        told(outage);
        List<Timeline.Placed> entries = timeline.of(outage, after == null ? 0 : entry(after), limit + 1);
        boolean more = entries.size() > limit;
        List<Timeline.Placed> page = more ? entries.subList(0, limit) : entries;
        return new Page<>(
                        page.stream().map(Timeline.Placed::entry).toList(),
                        more
                                ? places.concealed(
                                        String.valueOf(page.get(page.size() - 1).id()))
                                : null)
                .linked(request);
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Path("/decisions")
    @Transactional
    @Operation(operationId = "listDecisions", summary = "What people decided about an outage and why, oldest first")
    @APIResponse(responseCode = "200", description = "All decisions about it")
    @APIResponse(responseCode = "404", description = NONE)
    public Page<DecisionView> decisions(UUID id) {
        told(Outage.required(id));
        return new Page<>(
                DecisionTaken.about(id).stream()
                        .filter(taken -> reader.isTold(taken.at))
                        .map(taken -> DecisionView.of(taken, reader))
                        .toList(),
                null);
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Path("/reports")
    @Operation(
            operationId = "listOutageReports",
            summary =
                    "The reports of an outage and of its duplicates, the earliest seen first, as far as times are shown")
    @APIResponse(responseCode = "200", description = "A page of reports, retracted ones too")
    @APIResponse(responseCode = "404", description = NONE)
    public RestResponse<Page<ReportView>> reports(
            UUID id,
            @Context UriInfo request,
            @QueryParam("after") @Size(max = 200) @Parameter(description = "`next` of the page before") String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit) {
        UUID last = after == null ? null : report(after);
        OutageReports.ReportPage page = room.ofReports(limit, () -> {
            told(Outage.required(id));
            return reports.page(id, last, limit);
        });
        String next = page.last() == null ? null : places.concealed(page.last().toString());
        return new Page<>(page.reports(), next).linked(request);
    }

    private UUID report(String after) {
        try {
            return UUID.fromString(places.read(after));
        } catch (IllegalArgumentException ofAnotherList) {
            throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
        }
    }

    private long entry(String after) {
        try {
            return Long.parseLong(places.read(after));
        } catch (NumberFormatException ofAnotherList) {
            throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
        }
    }
}
