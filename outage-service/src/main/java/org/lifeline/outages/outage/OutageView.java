package org.lifeline.outages.outage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.baseline.DeltaFromBaseline;
import org.lifeline.outages.baseline.UsualLevel;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.form.Cause;
import org.lifeline.outages.rules.replay.SupplyAssessment.Freshness;
import org.lifeline.outages.rules.replay.SupplyAssessment.Verification;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Service;
import org.lifeline.privacy.CoarseTime;

/** An outage, as it is shown and, but for its free text, as it goes out on the feed. For all but coordinators times are whole hours. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "An episode in which a service in a region is worse than usual. Times are whole hours for all but"
                + " coordinators")
public record OutageView(
        UUID id,
        @Schema(examples = "SY0602") String region,
        Service service,
        OutageState state,
        @Schema(description = "The last known level") Level level,
        Level worstLevel,

        @Schema(
                description = "How much of the area it is known of: all of it, an estimate from samples, or parts only",
                enumeration = {"WHOLE", "ESTIMATED", "IN_PART"})
        Fall extent,

        @Schema(description = "What is usual there") Level baseline,
        DeltaFromBaseline deltaFromBaseline,

        @Schema(description = "When the report was observed with which it began")
        Instant reportedStart,

        @Schema(description = "From when to when supply was below what is usual, by everything known today")
        Period actualPeriod,

        @Schema(description = "When the supply was seen, or decided, to be back")
        Instant restoredAt,

        @Schema(description = "The newest observation that it rests on")
        Instant lastHeardAt,

        @Schema(description = "The minute in which we came to know of it")
        Instant openedAt,

        Instant updatedAt,

        @Schema(
                description = "The range that all reports standing at its last known moment together speak of; shown to"
                        + " coordinators, for it may be the figure of a single reporter")
        People affectedPeople,

        @Schema(
                description =
                        "Of its supply, while the outage is open and when it ends; `DISPUTED` as well while what was decided"
                                + " about it is disputed. What the supply is said to be later is in its assessment")
        Verification verification,

        boolean contested,
        Freshness freshness,

        @Schema(description = "Most of the weight says better, but not enough sources do yet")
        boolean restorationReported,

        @Schema(
                description = "What was seen before the last decision, and heard only after it, is worse than what was"
                        + " decided. It is in the queue of decisions until the report is retracted or expires, or"
                        + " somebody decides again, be it by `CLOSE`")
        boolean decisionDisputed,

        @Schema(description = "What people decided last; absent when nobody has")
        Decision lastDecision,

        Instant decidedAt,

        @Schema(
                description = "Why the evidence refutes it; absent when a person did",
                examples = "Its reports no longer hold")
        String refutedBecause,

        @Schema(description = "The outage that it is a duplicate of")
        UUID duplicateOf,

        @Schema(description = "In words, as the ODIN outage profile has it", examples = "Tower felled by shelling")
        String cause,

        @Schema(description = "Of a fixed list") Cause causeKind,
        EstimatedRestoration estimatedRestoration,

        @Schema(description = "For crews and agencies", examples = "Access to the substation is agreed for Monday")
        String note,

        @Schema(description = "What can be decided about it now")
        List<Decision> allowedDecisions,

        boolean exercise,

        @Schema(
                description = "In events: the rules have changed, and nothing else. Webhooks are not sent for it",
                examples = "true")
        Boolean derived,

        @Schema(description = "The ETag") long version) {

    /** A time; open while it lasts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OutagePeriod", description = "A time; without an end while it lasts")
    public record Period(Instant start, Instant end) {}

    /** All of it, for coordinators. */
    public static OutageView of(Outage outage) {
        return of(outage, true, true, null);
    }

    /** As it goes out on the feed: no free text leaves with it. */
    static OutageView withoutText(Outage outage, boolean derived) {
        return of(outage, true, false, derived ? Boolean.TRUE : null);
    }

    /** For a reader who is told of all that has happened to it. */
    static OutageView shown(Outage outage, Reader reader) {
        return of(outage, reader.exact(), true, null);
    }

    private static OutageView of(Outage outage, boolean exact, boolean text, Boolean derived) {
        UnaryOperator<Instant> time = exact ? UnaryOperator.identity() : CoarseTime::hour;
        return new OutageView(
                outage.id,
                outage.region,
                outage.service,
                outage.state,
                outage.level,
                outage.worstLevel,
                outage.extent,
                outage.baseline,
                DeltaFromBaseline.of(UsualLevel.byDefault(outage.baseline), outage.level, null),
                time.apply(outage.reportedStart),
                new Period(time.apply(outage.startedAt), time.apply(outage.restoredAt)),
                time.apply(outage.restoredAt),
                time.apply(outage.lastHeardAt),
                time.apply(outage.openedAt),
                time.apply(outage.updatedAt),
                exact ? outage.people() : null,
                outage.verification,
                outage.contested,
                outage.freshness,
                outage.restorationReported,
                outage.decisionDisputed,
                outage.decided,
                time.apply(outage.decidedAt),
                outage.refutedBecause,
                outage.duplicateOf,
                text ? outage.cause : null,
                outage.causeKind,
                outage.estimatedAt == null
                        ? null
                        : new EstimatedRestoration(outage.estimatedAt, outage.estimateConfidence),
                text ? outage.note : null,
                List.copyOf(Moves.allowed(outage.state)),
                outage.exercise,
                derived,
                outage.version);
    }
}
