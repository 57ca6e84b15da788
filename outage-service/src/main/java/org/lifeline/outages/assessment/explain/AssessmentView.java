package org.lifeline.outages.assessment.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.assessment.following.SetAside;
import org.lifeline.outages.baseline.DeltaFromBaseline;
import org.lifeline.outages.baseline.UsualLevel;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;
import org.lifeline.privacy.ConfidenceBand;

/** An assessment with everything that explains it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What the reports add up to, with the reports and the steps that led there: of each list as many as"
                        + " were asked for, and in `totals` how many there are")
public record AssessmentView(
        @Schema(examples = "SY0602") String region,
        Service service,
        @Schema(description = "The time it holds for") Instant at,
        Level level,

        @Schema(description = "When the report was observed that last changed the level, or when it was decided")
        Instant since,

        @Schema(
                description = "Share of the weight at the level × min(1, total weight); shown to coordinators",
                examples = "0.62")
        Double confidence,

        @Schema(description = "Absent where nothing is known")
        ConfidenceBand confidenceBand,

        boolean contested,
        @Schema(description = "Worst first") List<Level> contestedLevels,
        Assessment.Freshness freshness,
        Assessment.Verification verification,

        @Schema(description = "Most of the weight says better, but not enough sources do yet")
        boolean restorationReported,

        @Schema(description = "Shown to coordinators: it may be the figure of a single reporter")
        People affectedPeople,

        @Schema(description = "The newest standing observation")
        Instant observedAt,

        boolean exercise,
        UsualLevel baseline,
        DeltaFromBaseline deltaFromBaseline,

        @Schema(
                description =
                        "The standing reports, in the order in which they were observed, as far as their times are shown")
        List<Evidence> evidence,

        @Schema(description = "The level found step by step")
        List<StepView> steps,

        @Schema(description = "Reports that do not count, and why")
        List<SetAside> setAside,

        Totals totals,

        @Schema(
                description =
                        "Hand it back as `after` for more of the lists; absent when this answer has the rest of all"
                                + " of them")
        String next) {

    /** A standing report. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            @Schema(description = "Its id for coordinators; for others a name that stands for it in its outage")
            UUID report,

            @Schema(description = "Reports of one lineage are one source; shown to coordinators")
            String lineage,

            @Schema(
                    description = "Stands for the source: the same for all its reports of one outage, another in every"
                            + " other outage. Absent where fewer than three people of the class can be told apart",
                    examples = "5k0c1q7vno")
            String pseudonym,

            Level level,

            @Schema(description = "To the hour for all but coordinators")
            Instant observedAt,

            @Schema(
                    description =
                            "Absent, as the two after it, where fewer than three people of the class can be told apart")
            Scope scope,

            Reliability reliability,
            Integer credibility,

            @Schema(
                    description = "Reliability × credibility × 2^(−age / half-life); shown to coordinators",
                    examples = "0.31")
            Double weight) {}

    /** A report that does not count. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SetAside(
            UUID report,
            String lineage,
            String pseudonym,
            Level level,
            Instant observedAt,
            Assessment.Because because) {}

    /**
     * @param hoursPerDay that were measured; null where none were
     * @param next null when nothing is left
     */
    static AssessmentView of(
            Topic supply,
            Instant at,
            Assessment assessment,
            UsualLevel usual,
            Double hoursPerDay,
            ShownPart part,
            Totals totals,
            String next) {
        ClaimNames names = part.names();
        Reader reader = names.reader();
        return new AssessmentView(
                supply.region(),
                supply.service(),
                at,
                assessment.level(),
                reader.time(assessment.since()),
                reader.ifExact(assessment.confidence()),
                assessment.level().known() ? ConfidenceBand.of(assessment.confidenceByHour()) : null,
                assessment.contested(),
                assessment.contestedLevels(),
                assessment.freshness(),
                assessment.verification(),
                assessment.restorationReported(),
                reader.ifExact(assessment.people()),
                reader.time(assessment.observedAt()),
                assessment.exercise(),
                usual,
                DeltaFromBaseline.of(usual, assessment.level(), reader.ifExact(hoursPerDay)),
                part.evidence().stream()
                        .map(one -> evidence(one.claim(), one.weight(), names))
                        .toList(),
                part.steps().stream().map(step -> StepView.of(step, names)).toList(),
                part.setAside().stream()
                        .map(aside -> setAside(aside.claim(), aside.because(), names))
                        .toList(),
                totals,
                next);
    }

    private static Evidence evidence(Claim claim, double weight, ClaimNames names) {
        return new Evidence(
                names.report(claim),
                names.lineage(claim),
                names.pseudonym(claim),
                claim.level(),
                names.observedAt(claim),
                names.detail(claim, claim.scope()),
                names.detail(claim, claim.reliability()),
                names.detail(claim, Integer.valueOf(claim.credibility())),
                names.reader().ifExact(weight));
    }

    private static SetAside setAside(Claim claim, Assessment.Because because, ClaimNames names) {
        return new SetAside(
                names.report(claim),
                names.lineage(claim),
                names.pseudonym(claim),
                claim.level(),
                names.observedAt(claim),
                because);
    }
}
