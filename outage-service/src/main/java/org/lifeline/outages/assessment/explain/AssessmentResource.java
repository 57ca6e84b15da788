package org.lifeline.outages.assessment.explain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.outages.assessment.Claims;
import org.lifeline.outages.assessment.Consequences;
import org.lifeline.outages.baseline.Usual;
import org.lifeline.outages.baseline.UsualLevel;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.KnownRegions.Answer;
import org.lifeline.outages.report.shown.ReportVisibility;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.outages.rulebook.AssessmentConfig;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** Why a level is what it is. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments", description = "What the reports add up to, and why")
class AssessmentResource {
    private static final Instant FAR_AHEAD = Instant.parse("9999-12-31T00:00:00Z");

    private final AssessmentSettings settings;
    private final Usual usual;
    private final Consequences consequences;
    private final KnownRegions regions;
    private final Reader reader;
    private final ShowReports show;
    private final ReportVisibility visibility;

    AssessmentResource(
            AssessmentConfig config,
            Usual usual,
            Consequences consequences,
            KnownRegions regions,
            Reader reader,
            ShowReports show,
            ReportVisibility visibility) {
        this.settings = config.settings();
        this.usual = usual;
        this.consequences = consequences;
        this.regions = regions;
        this.reader = reader;
        this.show = show;
        this.visibility = visibility;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Path("/{pcode}/{service}")
    @Transactional
    @Operation(operationId = "explainAssessment", summary = "The assessment of a service in a region, explained")
    @APIResponse(responseCode = "200", description = "The assessment; UNKNOWN where nothing stands")
    @APIResponse(responseCode = "404", description = "No such region or service")
    public AssessmentView explain(
            @PathParam("pcode") @Parameter(example = "SY0602") String asked,
            Service service,
            @QueryParam("asOf")
                    @Parameter(
                            description = "Another time, for all but coordinators its hour; now when left out",
                            example = "2025-03-08T12:00:00Z")
                    Instant asOf,
            @QueryParam("view")
                    @DefaultValue("KNOWN")
                    @Parameter(
                            description =
                                    "`KNOWN` what had been received, and not retracted, by then; `TRUE` what everything"
                                            + " known today that was observed by then says of then")
                    @Schema(defaultValue = "KNOWN")
                    View view) {
        String pcode = regions.now(asked);
        Topic topic = new Topic(pcode, service);
        Instant moment = reader.moment();
        Instant at = asOf == null ? moment : reader.time(asOf);
        Instant oldest = at.minus(settings.pace().get(service).expiry());
        List<Claim> seen = Claims.seen(topic, oldest, asOf == null ? FAR_AHEAD : latest(at, view));
        List<Claim> all = reader.live() ? seen : View.KNOWN.of(seen, moment);
        List<Claim> claims = asOf == null ? all : view.of(all, at);
        if (claims.isEmpty() && regions.ask(pcode) == Answer.NO_SUCH_REGION) {
            throw ProblemType.NOT_FOUND.because("No region has the P-code " + pcode);
        }
        UsualLevel baseline = usual.here(topic).at(at);
        Assessment assessment = Assessment.of(
                service,
                claims,
                baseline.level(),
                consequences.ruling(topic, at).orElse(null),
                at,
                settings);
        return AssessmentView.of(
                topic,
                at,
                assessment,
                baseline,
                HoursMeasured.in(assessment),
                ClaimNames.of(reader, show, visibility, assessment));
    }

    /** A phone whose clock is ahead may have observed a little after we received. */
    private static Instant latest(Instant at, View view) {
        return view == View.TRUE ? at : FAR_AHEAD;
    }
}
