package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.Verification;
import org.lifeline.gateway.board.tally.Evidence;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.tally.Tally;
import org.lifeline.privacy.ConfidenceBand;

/**
 * How one service is in one area. The level is the one of the applied assessment, unless something below is fresher:
 * then the phase of the roll-up, if it has one. Both are always there to see.
 *
 * <p>With basis {@code ROLLED_UP}, over the finest areas below about which something is known:
 *
 * <ul>
 *   <li>{@code confidence}: mean, weighted like the roll-up;
 *   <li>{@code observedAt}: newest; {@code freshness}: that of the newest;
 *   <li>and over those of them that are at the phase or beyond: {@code contested}, {@code restorationReported}: of any;
 *       {@code since}: earliest; {@code verification}: weakest, in the order {@code DISPUTED, UNVERIFIED, CORROBORATED,
 *       VERIFIED}.
 * </ul>
 */
@Schema(description = "How one service is in one area")
public record ServiceStatus(
        Level level,

        @Schema(
                description =
                        "What the level rests on; ROLLED_UP with level UNKNOWN: too little is known of what lies below;"
                                + " INFERRED: nothing is known of it, but it lives on a service that has been gone for"
                                + " long; it is a risk and counted nowhere")
        Basis basis,

        @Schema(
                nullable = true,
                description = "0 to 1, for coordinators; null for all others. Rolled up: the mean over the areas about"
                        + " which something is known",
                examples = "0.71")
        Double confidence,

        @Schema(
                nullable = true,
                description =
                        "For every reader: LOW below 0.3, FAIR below 0.6, else HIGH; with ages counted between whole"
                                + " hours. Null where nothing is known")
        ConfidenceBand confidenceBand,

        @Schema(description = "Whether the sources contradict each other")
        boolean contested,

        @Schema(description = "The levels they claim, if contested")
        List<Level> contestedLevels,

        @Schema(nullable = true) Verification verification,
        Freshness freshness,

        @Schema(
                nullable = true,
                description =
                        "Since when it is so; rolled up: the earliest. To the hour for all but coordinators; null for"
                                + " the public where it is told only the level")
        Instant since,

        @Schema(
                nullable = true,
                description =
                        "The newest observation behind it. To the hour for all but coordinators; null for the public"
                                + " where it is told only the level")
        Instant observedAt,

        @Schema(nullable = true, description = "The open outage, if there is one; null for the public")
        String outageId,

        @Schema(
                description =
                        "Somebody says it is back, but not enough of them; false for the public where it is told only the"
                                + " level")
        boolean restorationReported,

        @Schema(
                nullable = true,
                description =
                        "As estimated by the sources, for coordinators; null for all others. Only for an area's own"
                                + " assessment")
        People affectedPeople,

        @Schema(description = "Whether any evidence on it or below belongs to an exercise")
        boolean exercise,

        @Schema(
                nullable = true,
                description =
                        "The assessment that holds for the area, if any, also where the level is rolled up; null for the"
                                + " public where it is told only the level")
        AppliedView applied,

        @Schema(
                nullable = true,
                description = "Null for the public where it is told only the level: where fewer than five of the finest"
                        + " areas have news, or one to four areas below the districts an assessment of their own")
        RollUp rollUp,

        @Schema(hidden = true) News news) {

    /** What is applied may be null. */
    static ServiceStatus of(Applied applied, Tally tally, RollUp rollUp, boolean exercise, News news) {
        Instant newestBelow = tally.known().newest();
        boolean fresherBelow = newestBelow != null
                && (applied == null || newestBelow.isAfter(applied.assessment().observedAt()));
        if (fresherBelow && rollUp.phase() != Phase.INSUFFICIENT_DATA) {
            return rolledUp(applied, tally, rollUp, exercise, news);
        }
        if (applied != null) {
            return applied(applied, rollUp, exercise, news);
        }
        return unknown(tally, rollUp, exercise, news);
    }

    private static ServiceStatus applied(Applied applied, RollUp rollUp, boolean exercise, News news) {
        Assessment assessment = applied.assessment();
        return new ServiceStatus(
                assessment.level(),
                applied.basis(),
                assessment.confidence(),
                ConfidenceBand.of(assessment.confidenceByHour()),
                assessment.contested(),
                assessment.contestedLevels(),
                assessment.verification(),
                assessment.freshness(),
                assessment.since(),
                assessment.observedAt(),
                assessment.outageId(),
                assessment.restorationReported(),
                applied.basis() == Basis.OBSERVED ? assessment.affectedPeople() : null,
                exercise,
                AppliedView.of(applied),
                rollUp,
                news);
    }

    private static ServiceStatus rolledUp(Applied applied, Tally tally, RollUp rollUp, boolean exercise, News news) {
        Level phase = rollUp.phase().level();
        Evidence known = tally.known();
        Evidence decisive = tally.atOrBeyond(phase);
        return new ServiceStatus(
                phase,
                Basis.ROLLED_UP,
                tally.weightedBy().confidence(known),
                ConfidenceBand.of(tally.weightedBy().confidenceByHour(known)),
                decisive.contested(),
                List.of(),
                decisive.verification(),
                known.freshness(),
                decisive.since(),
                known.newest(),
                null,
                decisive.restorationReported(),
                null,
                exercise,
                applied == null ? null : AppliedView.of(applied),
                rollUp,
                news);
    }

    private static ServiceStatus unknown(Tally tally, RollUp rollUp, boolean exercise, News news) {
        Evidence known = tally.known();
        return new ServiceStatus(
                Level.UNKNOWN,
                known.newest() == null ? Basis.NO_DATA : Basis.ROLLED_UP,
                null,
                null,
                false,
                List.of(),
                null,
                known.freshness(),
                null,
                known.newest(),
                null,
                false,
                null,
                exercise,
                null,
                rollUp,
                news);
    }
}
