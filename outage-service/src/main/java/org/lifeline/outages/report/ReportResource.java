package org.lifeline.outages.report;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.SupplySettings;
import org.lifeline.wire.ProblemType;

/** Reports are handed in, read and taken back here. */
@Path("/api/v1/reports")
@Tag(name = "Reports", description = "Claims of sources, kept side by side")
class ReportResource {
    private final Filing filing;
    private final KnownRegions regions;
    private final SupplySettings supply;
    private final ReportSettings settings;
    private final Clock clock;

    ReportResource(Filing filing, KnownRegions regions, SupplySettings supply, ReportSettings settings, Clock clock) {
        this.filing = filing;
        this.regions = regions;
        this.supply = supply;
        this.settings = settings;
        this.clock = clock;
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "fileReport",
            summary = "File a report under an id of your choice (a UUID, version 7 if you can); safe to repeat")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "200", description = "Already kept, with the same body")
    @APIResponse(responseCode = "409", description = "Another body is kept under this id")
    @APIResponse(responseCode = "422", description = "There is no such region, or level and measure contradict")
    public RestResponse<ReportView> file(UUID id, @NotNull @Valid FileReport filed) {
        String digest = Digest.of(filed);
        Report before = Report.findById(id);
        if (before != null) {
            return RestResponse.ok(ReportView.of(Filing.sameOrConflict(before, digest)));
        }
        Instant now = clock.instant();
        refuseFuture(filed.observedAt(), now);
        Report report = Report.of(id, filed, level(filed), digest, now);
        report.resolved = resolved(filed.region());
        Filing.Kept kept = keep(report, filed.location());
        ReportView view = ReportView.of(kept.report());
        return kept.now() ? RestResponse.status(RestResponse.Status.CREATED, view) : RestResponse.ok(view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getReport", summary = "One report, without its exact location")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "No report has this id")
    public ReportView one(UUID id) {
        return Report.<Report>findByIdOptional(id)
                .map(ReportView::of)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("No report has this id"));
    }

    @POST
    @Path("/{id}/retraction")
    @Operation(operationId = "retractReport", summary = "Take a report back, with a reason; safe to repeat")
    @APIResponse(responseCode = "200", description = "Retracted; it stays readable and no longer counts")
    @APIResponse(responseCode = "404", description = "No report has this id")
    @APIResponse(responseCode = "409", description = "It is already retracted for another reason")
    public ReportView retract(UUID id, @NotNull @Valid RetractReport retraction) {
        return ReportView.of(filing.retract(id, retraction.reason()));
    }

    /** Two devices may choose one id for different regions at the same moment; the database lets one of them in. */
    private Filing.Kept keep(Report report, FileReport.Location location) {
        try {
            return filing.keep(report, location);
        } catch (ConstraintViolationException raced) {
            Report winner = Report.<Report>findByIdOptional(report.id).orElseThrow(() -> raced);
            return new Filing.Kept(Filing.sameOrConflict(winner, report.digest), false);
        }
    }

    /** False while nobody can say whether the region exists: the report is kept, and joins its region later. */
    private boolean resolved(String region) {
        return switch (regions.ask(region)) {
            case KNOWN -> true;
            case UNREACHABLE -> false;
            case NO_SUCH_REGION -> throw ProblemType.UNPROCESSABLE.because("No region has the P-code " + region);
        };
    }

    private Level level(FileReport filed) {
        return Measured.level(filed, supply)
                .orElseThrow(() -> ProblemType.UNPROCESSABLE.because(
                        filed.level() == null
                                ? "Neither `level` nor a measure that says one is given"
                                : "`level` contradicts what was measured"));
    }

    private void refuseFuture(Instant observedAt, Instant now) {
        if (observedAt.isAfter(now.plus(settings.mostAhead()))) {
            throw ProblemType.UNPROCESSABLE.because("`observedAt` is in the future; our clock says " + now);
        }
    }
}
