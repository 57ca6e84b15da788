package org.lifeline.outages.assessment.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.assessment.following.SetAside;
import org.lifeline.outages.baseline.DeltaFromBaseline;
import org.lifeline.outages.baseline.UsualLevel;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/** An assessment with everything that explains it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the reports add up to, with every report and every step that led there")
public record AssessmentView(
        @Schema(examples = "SY0602") String region,
        Service service,
        @Schema(description = "The time it holds for") Instant at,
        Level level,

        @Schema(description = "When the report was observed that last changed the level, or when it was decided")
        Instant since,

        @Schema(description = "Share of the weight at the level × min(1, total weight)", examples = "0.62")
        double confidence,

        boolean contested,
        @Schema(description = "Worst first") List<Level> contestedLevels,
        Assessment.Freshness freshness,
        Assessment.Verification verification,

        @Schema(description = "Most of the weight says better, but not enough sources do yet")
        boolean restorationReported,

        People affectedPeople,

        @Schema(description = "The newest standing observation")
        Instant observedAt,

        boolean exercise,
        UsualLevel baseline,
        DeltaFromBaseline deltaFromBaseline,

        @Schema(description = "The standing reports, in the order in which they were observed")
        List<Evidence> evidence,

        @Schema(description = "The level found step by step")
        List<Step> steps,

        @Schema(description = "Reports that do not count, and why")
        List<SetAside> setAside) {

    /** A standing report. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            @Schema(description = "Its id for coordinators; for others a name that stands for it in its outage")
            UUID report,

            @Schema(description = "Reports of one lineage are one source; shown to coordinators")
            String lineage,

            @Schema(
                    description = "Stands for the source: the same for all its reports of one outage, another in every"
                            + " other outage",
                    examples = "5k0c1q7vno")
            String pseudonym,

            Level level,
            Instant observedAt,
            Scope scope,
            Reliability reliability,
            int credibility,

            @Schema(description = "Reliability × credibility × 2^(−age / half-life)", examples = "0.31")
            double weight) {}

    /** One report replayed, or a coordinator's decision that made the last step. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            @Schema(description = "None where a decision made the step")
            UUID report,

            @Schema(description = "When it was observed, or decided")
            Instant observedAt,

            @Schema(description = "None where a decision made the step")
            Level says,

            @Schema(description = "Weighted median of the reports up to this one")
            Level median,

            Level before,
            Level after,
            Assessment.Rule rule) {}

    /** A report that does not count. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SetAside(
            UUID report,
            String lineage,
            String pseudonym,
            Level level,
            Instant observedAt,
            Assessment.Because because) {}

    static AssessmentView of(
            String region,
            Service service,
            Instant at,
            Assessment assessment,
            UsualLevel usual,
            Double hoursPerDay,
            Naming naming) {
        return new AssessmentView(
                region,
                service,
                at,
                assessment.level(),
                assessment.since(),
                assessment.confidence(),
                assessment.contested(),
                assessment.contestedLevels(),
                assessment.freshness(),
                assessment.verification(),
                assessment.restorationReported(),
                assessment.people(),
                assessment.observedAt(),
                assessment.exercise(),
                usual,
                DeltaFromBaseline.of(usual, assessment.level(), hoursPerDay),
                assessment.evidence().stream()
                        .map(one -> evidence(one.claim(), one.weight(), naming))
                        .toList(),
                assessment.steps().stream()
                        .map(step -> step(step, assessment.since(), naming))
                        .toList(),
                assessment.setAside().stream()
                        .map(aside -> setAside(aside.claim(), aside.because(), naming))
                        .toList());
    }

    private static Evidence evidence(Claim claim, double weight, Naming naming) {
        return new Evidence(
                naming.report(claim),
                naming.lineage(claim),
                naming.pseudonym(claim),
                claim.level(),
                naming.observedAt(claim),
                claim.scope(),
                claim.reliability(),
                claim.credibility(),
                weight);
    }

    private static Step step(Assessment.Step step, Instant since, Naming naming) {
        Claim claim = step.claim();
        if (claim == null) {
            return new Step(null, since, null, step.median(), step.before(), step.after(), step.rule());
        }
        return new Step(
                naming.report(claim),
                naming.observedAt(claim),
                claim.level(),
                step.median(),
                step.before(),
                step.after(),
                step.rule());
    }

    private static SetAside setAside(Claim claim, Assessment.Because because, Naming naming) {
        return new SetAside(
                naming.report(claim),
                naming.lineage(claim),
                naming.pseudonym(claim),
                claim.level(),
                naming.observedAt(claim),
                because);
    }
}
