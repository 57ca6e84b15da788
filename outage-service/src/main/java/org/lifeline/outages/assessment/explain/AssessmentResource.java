package org.lifeline.outages.assessment.explain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.assessment.SupplyReading;
import org.lifeline.outages.assessment.explain.Place.Progress;
import org.lifeline.outages.author.Places;
import org.lifeline.outages.baseline.Usual;
import org.lifeline.outages.reader.AnswerRoom;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.report.shown.ReportVisibility;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.outages.rulebook.AssessmentConfig;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.replay.SupplyReplay;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;
import org.lifeline.wire.Page;
import org.lifeline.wire.Role;

/** Why a level is what it is. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments", description = "What the reports add up to, and why")
class AssessmentResource {
    private final AssessmentSettings settings;
    private final Usual usual;
    private final KnownRegions regions;
    private final Reader reader;
    private final ShowReports show;
    private final ReportVisibility visibility;
    private final Places places;
    private final AnswerRoom room;

    AssessmentResource(
            AssessmentConfig config,
            Usual usual,
            KnownRegions regions,
            Reader reader,
            ShowReports show,
            ReportVisibility visibility,
            Places places,
            AnswerRoom room) {
        this.settings = config.settings();
        this.usual = usual;
        this.regions = regions;
        this.reader = reader;
        this.show = show;
        this.visibility = visibility;
        this.places = places;
        this.room = room;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION})
    @GET
    @Path("/{pcode}/{service}")
    @Operation(
            operationId = "explainAssessment",
            summary = "The assessment of a service in a region, explained",
            description =
                    "Each of the lists `evidence`, `steps` and `setAside` is a page of `limit`; `totals` counts all there is."
                            + " With `next` as `after` the same assessment follows, as it is then, with what comes next in"
                            + " each list.")
    @APIResponse(responseCode = "200", description = "The assessment; UNKNOWN where nothing stands")
    @APIResponse(responseCode = "404", description = "No such region or service")
    public RestResponse<AssessmentView> explain(
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
                    View view,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(Page.MOST) @Parameter(description = "Of each list")
                    int limit,
            @QueryParam("after") @Size(max = 500) @Parameter(description = "`next` of the answer before") String after,
            @Context UriInfo request) {
        Progress progress = after == null ? Progress.NONE : Progress.decode(places.read(after));
        Question question = QuarkusTransaction.requiringNew().call(() -> question(asked, service, asOf, view));
        AssessmentView answer = room.ofClaims(question.claims(), () -> explained(question, progress, limit));
        RestResponse.ResponseBuilder<AssessmentView> response = RestResponse.ResponseBuilder.ok(answer);
        if (answer.next() != null) {
            response.header(HttpHeaders.LINK, Page.link(request, answer.next()));
        }
        return response.build();
    }

    /** @param claims how many it is about, at the most */
    private record Question(Topic topic, boolean isPast, View view, Instant moment, Instant at, long claims) {
        /** By when it was known, and filed under its region, what is looked at; null where that does not matter. */
        Instant knownBy(boolean live) {
            if (isPast && view == View.KNOWN) {
                return live || at.isBefore(moment) ? at : moment;
            }
            return live ? null : moment;
        }
    }

    private Question question(String asked, Service service, Instant asOf, View view) {
        Topic topic = new Topic(regions.now(asked), service);
        Instant moment = reader.moment();
        Instant at = asOf == null ? moment : reader.time(asOf);
        return new Question(topic, asOf != null, view, moment, at, SupplyReading.count(topic, at));
    }

    private AssessmentView explained(Question question, Progress after, int limit) {
        Topic topic = question.topic();
        Instant at = question.at();
        SupplyReading.Said said = SupplyReading.all(topic, at, question.knownBy(reader.live()));
        List<Claim> all = reader.live() ? said.claims() : View.KNOWN.of(said.claims(), question.moment());
        List<Claim> claims = question.isPast() ? question.view().of(all, at) : all;
        if (claims.isEmpty()) {
            regions.asked(topic.region()); // or nothing would be said of what is no region
        }
        Usual.Here usually = usual.here(topic);
        SupplyReplay.Explained found = SupplyReplay.explained(
                new SupplyFacts(topic.service(), said.finest(), said.population(), claims, usually.supplies()),
                at,
                settings);
        List<ShownStep> steps = ShownStep.of(found.explanation(), reader);
        ShownPart part = ShownPart.of(found.explanation(), steps, after, limit, reader, show, visibility);
        return AssessmentView.of(
                topic,
                at,
                found.assessment(),
                usually.at(at),
                part,
                Totals.of(found.explanation(), steps.size(), reader),
                part.next() == null ? null : places.concealed(part.next().encoded()));
    }
}
