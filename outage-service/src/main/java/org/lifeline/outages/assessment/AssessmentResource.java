package org.lifeline.outages.assessment;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.KnownRegions.Answer;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.ProblemType;

/** Why a level is what it is. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments", description = "What the reports add up to, and why")
class AssessmentResource {
    private final AssessmentConfig config;
    private final AssessmentSettings settings;
    private final KnownRegions regions;
    private final Clock clock;

    AssessmentResource(AssessmentConfig config, KnownRegions regions, Clock clock) {
        this.config = config;
        this.settings = config.settings();
        this.regions = regions;
        this.clock = clock;
    }

    @GET
    @Path("/{pcode}/{service}")
    @Transactional
    @Operation(operationId = "explainAssessment", summary = "The assessment of a service in a region, explained")
    @APIResponse(responseCode = "200", description = "The assessment; UNKNOWN where nothing stands")
    @APIResponse(responseCode = "404", description = "No such region or service")
    public AssessmentView explain(
            @PathParam("pcode") @Parameter(example = "SY0602") String asked,
            Service service,
            @QueryParam("asOf") @Parameter(description = "Another time; now when left out") Instant asOf,
            @QueryParam("view")
                    @DefaultValue("KNOWN")
                    @Parameter(description = "What was known by then, or what today's knowledge says of then")
                    @Schema(defaultValue = "KNOWN")
                    View view) {
        String pcode = regions.now(asked);
        Instant at = asOf == null ? clock.instant() : asOf;
        Instant oldest = at.minus(settings.pace().get(service).expiry());
        List<Claim> claims = Report.claims(pcode, service, oldest).stream()
                .filter(claim -> asOf == null || counts(claim, at, view))
                .map(claim -> asOf != null && view == View.KNOWN ? claim.asKnownBefore(at) : claim)
                .toList();
        if (claims.isEmpty() && regions.ask(pcode) == Answer.NO_SUCH_REGION) {
            throw ProblemType.NOT_FOUND.because("No region has the P-code " + pcode);
        }
        return AssessmentView.of(pcode, service, at, Assessment.of(service, claims, config.baseline(), at, settings));
    }

    private static boolean counts(Claim claim, Instant at, View view) {
        return switch (view) {
            case KNOWN -> !claim.receivedAt().isAfter(at);
            case TRUE -> !claim.observedAt().isAfter(at);
        };
    }
}
