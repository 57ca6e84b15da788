package org.lifeline.outages.report.single;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.author.Places;
import org.lifeline.outages.reader.AnswerRoom;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Placed;
import org.lifeline.outages.region.Remit;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportView;
import org.lifeline.outages.report.caller.CallersRemit;
import org.lifeline.outages.report.filing.Convoy;
import org.lifeline.outages.report.filing.Fate;
import org.lifeline.outages.report.filing.Offered;
import org.lifeline.outages.report.filing.Reception;
import org.lifeline.outages.report.filing.Retracting;
import org.lifeline.outages.report.form.Digest;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.outages.report.receipt.FiledReport;
import org.lifeline.outages.report.receipt.ReportStandings;
import org.lifeline.wire.Page;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** Reports are handed in, read and taken back here. */
@Path("/api/v1/reports")
@Tag(name = "Reports", description = "Claims of sources, kept side by side")
class ReportResource {
    private final Retracting retracting;
    private final Convoy convoy;
    private final Reception reception;
    private final KnownRegions regions;
    private final CallersRemit callersRemit;
    private final Places places;
    private final Reader reader;
    private final ReportsByTime byTime;
    private final ReportsByDay byDay;
    private final OwnReports own;
    private final ReportStandings standings;
    private final AnswerRoom room;

    ReportResource(
            Retracting retracting,
            Convoy convoy,
            Reception reception,
            KnownRegions regions,
            CallersRemit callersRemit,
            Places places,
            Reader reader,
            ReportsByTime byTime,
            ReportsByDay byDay,
            OwnReports own,
            ReportStandings standings,
            AnswerRoom room) {
        this.retracting = retracting;
        this.convoy = convoy;
        this.reception = reception;
        this.regions = regions;
        this.callersRemit = callersRemit;
        this.places = places;
        this.reader = reader;
        this.byTime = byTime;
        this.byDay = byDay;
        this.own = own;
        this.standings = standings;
        this.room = room;
    }

    @RolesAllowed({Role.FIELD, Role.COORDINATOR})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Operation(
            operationId = "fileReport",
            summary = "File a report under an id of your choice (a UUID, version 7 if you can); safe to repeat")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FiledReport.class)))
    @APIResponse(
            responseCode = "200",
            description =
                    "Already kept, with the same body but for `sentAt` and `teller`; what becomes of it is said anew")
    @APIResponse(responseCode = "403", description = "Not a region that you may report about")
    @APIResponse(responseCode = "409", description = "Another body is kept under this id")
    @APIResponse(
            responseCode = "422",
            description =
                    "There is no such region, or level and measure contradict, or the id (a UUID of version 1 or 6) tells which device made it")
    public RestResponse<FiledReport> file(UUID id, @NotNull @Valid FileReport filed) {
        String digest = Digest.of(filed);
        Remit remit = callersRemit.remit();
        Offered offered;
        try {
            Placed placed = regions.place(List.of(filed.region()), remit).get(filed.region());
            offered = reception.take(id, filed, digest, placed, remit);
        } catch (HttpProblem refused) {
            return RestResponse.ok(
                    receipt(own.find(id).map(kept -> same(kept, digest)).orElseThrow(() -> refused)));
        }
        return switch (convoy.keep(List.of(offered)).get(0)) {
            case KEPT -> RestResponse.status(RestResponse.Status.CREATED, receipt(offered.report()));
            case KEPT_BEFORE ->
                RestResponse.ok(own.find(id)
                        .map(this::receipt)
                        .orElseGet(() -> FiledReport.of(offered.report(), null))); // of somebody else: as it was sent
            case CONTRADICTS -> throw Fate.contradiction();
        };
    }

    private FiledReport receipt(Report report) {
        return FiledReport.of(report, standings.of(List.of(report)).get(report.id));
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Operation(operationId = "listReports", summary = "Reports, the latest seen first, without their exact locations")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of reports; for all but coordinators the latest day first, within a day in no order, and"
                            + " maybe fewer than `limit`: there is more as long as there is a `next`")
    @APIResponse(responseCode = "404", description = "No region has the P-code that is asked about")
    public RestResponse<Page<ReportView>> list(@Valid @BeanParam ReportFilter filter, @Context UriInfo request) {
        String after = filter.after == null ? null : places.read(filter.after);
        filter.region = filter.region == null ? null : regions.asked(filter.region);
        ReportPage page = room.ofReports(
                filter.limit, () -> reader.exact() ? byTime.page(filter, after) : byDay.page(filter, after));
        return new Page<>(page.reports(), page.next() == null ? null : places.concealed(page.next())).linked(request);
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getReport",
            summary = "One report, without its exact location: for coordinators any, for others those that they filed")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "No report has this id, or none that you are shown")
    public ReportView one(UUID id) {
        return own.find(id).map(ReportView::of).orElseThrow(ReportResource::none);
    }

    @RolesAllowed({Role.FIELD, Role.COORDINATOR})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/retraction")
    @Operation(operationId = "retractReport", summary = "Take a report back, with a reason; safe to repeat")
    @APIResponse(responseCode = "200", description = "Retracted; it stays readable and no longer counts")
    @APIResponse(
            responseCode = "404",
            description = "No report has this id; for all but coordinators, none that they filed")
    @APIResponse(responseCode = "409", description = "It is already retracted for another reason")
    public ReportView retract(UUID id, @NotNull @Valid RetractReport retraction) {
        return ReportView.of(retracting.retract(id, retraction.reason()));
    }

    private static HttpProblem none() {
        return ProblemType.NOT_FOUND.because("No report has this id");
    }

    /** What is refused today may have been kept under the rules of yesterday: then this is a retry. */
    private static Report same(Report kept, String digest) {
        if (!kept.digest.equals(digest)) {
            throw Fate.contradiction();
        }
        return kept;
    }
}
