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
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.replay.SupplyAssessment;
import org.lifeline.outages.rules.replay.SupplyExplanation;
import org.lifeline.outages.rules.state.Estimate;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.LevelBasis;
import org.lifeline.outages.rules.state.SupplyState;
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

        @Schema(description = "What the level rests on; absent where nothing is known")
        LevelBasis basis,

        @Schema(description = "When the report was observed that last changed the level, or when it was decided")
        Instant since,

        @Schema(description = "The last level that stood, where none does now")
        LastLevel lastKnown,

        @Schema(description = "What is known of parts of the area only; not of everybody")
        Part inPart,

        @Schema(
                description =
                        "What samples of the area say of all of it, where that is the level; shown to coordinators")
        Estimate estimate,

        @Schema(description = "Weighted median of the measures at the level; shown to coordinators", examples = "3.5")
        Double measure,

        Measure.Unit measureUnit,

        @Schema(description = "Whether it is below what is usual, and how much of the area that is known of")
        Fall fall,

        @Schema(
                description =
                        "Share of the weight at the level × min(1, the weight at it), where what nobody can judge adds at most 0.6;"
                                + " shown to coordinators",
                examples = "0.62")
        Double confidence,

        @Schema(description = "Absent where nothing is known")
        ConfidenceBand confidenceBand,

        boolean contested,
        @Schema(description = "Worst first") List<Level> contestedLevels,
        SupplyAssessment.Freshness freshness,
        SupplyAssessment.Verification verification,

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

    /** The last level that stood. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LastKnownLevel", description = "The last level that stood")
    public record LastLevel(
            Level level,

            @Schema(description = "The newest observation behind it")
            Instant at,

            LevelBasis basis) {}

    /** What is known of parts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PartOfArea", description = "What is known of parts of an area")
    public record Part(
            @Schema(description = "The worst of them") Level level,

            @Schema(description = "How many sources speak of parts; shown to coordinators", examples = "2")
            Integer lineages,

            @Schema(description = "What stood last, and has expired since")
            boolean lapsed) {}

    /** A claim that counts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            @Schema(
                    description =
                            "Its id for coordinators; for others a name that stands for it in its outage. Absent for a decision")
            UUID report,

            @Schema(description = "A coordinator's decision, which is a claim like any other")
            boolean decision,

            @Schema(
                    description = "Levels between the area that it is about and this one; 0 for its own",
                    examples = "0")
            int distance,

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
                    description = "Reliability × credibility, 1 for a decision; shown to coordinators",
                    examples = "0.48")
            Double credit,

            @Schema(
                    description = "0.5 for every level that it was handed down; shown to coordinators",
                    examples = "0.5")
            Double distanceFactor,

            @Schema(
                    description =
                            "What is left of it beside the others that one author relays without names; shown to coordinators",
                    examples = "1.0")
            Double voiceFactor,

            @Schema(
                    description =
                            "Of a claim about all of the area: credit × both factors × 2^(−age / half-life); shown to coordinators",
                    examples = "0.31")
            Double weight,

            @Schema(
                    description =
                            "Of a claim about a part, a sample: which part of its lineage it is; shown to coordinators",
                    examples = "1.0")
            Double fraction) {}

    /** A report that does not count. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SetAside(
            UUID report,
            boolean decision,
            int distance,
            String lineage,
            String pseudonym,
            Level level,
            Instant observedAt,
            SupplyExplanation.Because because,

            @Schema(description = "Why nothing could be known, where it says so", examples = "NO_ACCESS")
            String noDataReason) {}

    /** @param next null when nothing is left */
    static AssessmentView of(
            Topic supply,
            Instant at,
            SupplyAssessment assessment,
            UsualLevel usual,
            ShownPart part,
            Totals totals,
            String next) {
        ClaimNames names = part.names();
        Reader reader = names.reader();
        SupplyState state = assessment.state();
        return new AssessmentView(
                supply.region(),
                supply.service(),
                at,
                state.level(),
                state.basis(),
                reader.time(state.since()),
                lastKnown(state, reader),
                inPart(state, reader),
                reader.ifExact(state.estimate()),
                state.measure() == null
                        ? null
                        : reader.ifExact(Double.valueOf(state.measure().amount())),
                state.measure() == null ? null : reader.ifExact(state.measure().unit()),
                state.fall(),
                reader.ifExact(assessment.confidence().value()),
                state.level().known()
                        ? ConfidenceBand.of(assessment.confidence().byHour())
                        : null,
                assessment.contested(),
                assessment.contestedLevels(),
                assessment.freshness(),
                assessment.verification(),
                state.restorationReported(),
                reader.ifExact(assessment.people()),
                reader.time(assessment.observedAt()),
                assessment.exercise(),
                usual,
                DeltaFromBaseline.of(usual, state.level(), reader.ifExact(hours(state.measure()))),
                part.evidence().stream().map(one -> evidence(one, names)).toList(),
                part.steps().stream().map(step -> StepView.of(step, names)).toList(),
                part.setAside().stream()
                        .map(aside -> setAside(aside.claim(), aside.because(), names))
                        .toList(),
                totals,
                next);
    }

    private static LastLevel lastKnown(SupplyState state, Reader reader) {
        return state.lastKnown() == null
                ? null
                : new LastLevel(
                        state.lastKnown().level(),
                        reader.time(state.lastKnown().at()),
                        state.lastKnown().basis());
    }

    private static Part inPart(SupplyState state, Reader reader) {
        return state.inPart() == null
                ? null
                : new Part(
                        state.inPart().level(),
                        reader.ifExact(Integer.valueOf(state.inPart().lineages())),
                        state.inPartLapsed());
    }

    private static Double hours(Measure measure) {
        return measure == null || measure.unit() != Measure.Unit.HOURS_PER_DAY ? null : measure.amount();
    }

    private static Evidence evidence(CountingClaim one, ClaimNames names) {
        Claim claim = one.claim();
        Reader reader = names.reader();
        return new Evidence(
                names.report(claim),
                claim.isDecision(),
                claim.distance(),
                names.lineage(claim),
                names.pseudonym(claim),
                claim.level(),
                names.observedAt(claim),
                names.detail(claim, claim.scope()),
                names.detail(claim, claim.reliability()),
                names.detail(claim, Integer.valueOf(claim.credibility())),
                reader.ifExact(one.credit()),
                reader.ifExact(one.distanceFactor()),
                reader.ifExact(one.voiceFactor()),
                reader.ifExact(one.weight()),
                reader.ifExact(one.fraction()));
    }

    private static SetAside setAside(Claim claim, SupplyExplanation.Because because, ClaimNames names) {
        return new SetAside(
                names.report(claim),
                claim.isDecision(),
                claim.distance(),
                names.lineage(claim),
                names.pseudonym(claim),
                claim.level(),
                names.observedAt(claim),
                because,
                names.detail(claim, claim.noDataReason()));
    }
}
