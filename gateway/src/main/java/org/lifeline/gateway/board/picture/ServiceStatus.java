package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.Verification;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.NoDataReason;
import org.lifeline.privacy.ConfidenceBand;

/**
 * How one service is in one area. An area without areas inside has the level of its own assessment, or else that of the nearest
 * area around it; any other area is always rolled up from these, and what is said of it as a whole stands beside ({@code own}).
 */
@Schema(description = "How one service is in one area")
public record ServiceStatus(
        Level level,

        @Schema(
                description =
                        "What the level rests on. Of an area without areas inside: OBSERVED or ESTIMATED its own reports,"
                                + " ASSIGNED reports about the whole of an area around it, LAST_KNOWN what stood last, INFERRED nothing"
                                + " fresh, but it lives on a service that has been gone for long; that is a risk and counted nowhere."
                                + " Of any other ROLLED_UP; with level UNKNOWN: too little is known. NO_DATA: nothing is known")
        Basis basis,

        @Schema(description = "Whether the level could be worse, if what is unknown were known")
        boolean atLeast,

        @Schema(nullable = true, description = "What is known of parts of it only; null for the public")
        InPart inPart,

        @Schema(
                nullable = true,
                description =
                        "0 to 1, for coordinators, as it has decayed by the minute; null for all others. Rolled up: the mean"
                                + " over the people of whom a level stands",
                examples = "0.71")
        Double confidence,

        @Schema(
                nullable = true,
                description =
                        "For every reader: LOW below 0.3, FAIR below 0.6, else HIGH; with ages counted between whole"
                                + " hours. Null where nothing stands")
        ConfidenceBand confidenceBand,

        @Schema(description = "Whether the sources contradict each other; rolled up: where a fifth of the people live")
        boolean contested,

        @Schema(description = "The levels they claim, if contested")
        List<Level> contestedLevels,

        @Schema(nullable = true, description = "Null where nothing stands, and rolled up: see `rollUp.quality`")
        Verification verification,

        @Schema(nullable = true, description = "UNKNOWN where nothing stands; null rolled up: see `rollUp.quality`")
        Freshness freshness,

        @Schema(
                nullable = true,
                description =
                        "Since when it is so; rolled up: when the share that makes the phase was reached. To the hour for all"
                                + " but coordinators; null for the public where it is told only the level")
        Instant since,

        @Schema(
                nullable = true,
                description =
                        "The newest observation behind it. To the hour for all but coordinators; null for the public"
                                + " where it is told only the level")
        Instant observedAt,

        @Schema(
                nullable = true,
                description = "The open outage that the area shows, if there is one; null for the public")
        String outageId,

        @Schema(
                nullable = true,
                description = "The area around it whose level it is, if it is ASSIGNED or known last of that",
                examples = "SY06")
        String assignedFrom,

        @Schema(
                description =
                        "Somebody says it is back, but not enough of them; rolled up: where a fifth of the people live. False"
                                + " for the public where it is told only the level")
        boolean restorationReported,

        @Schema(
                nullable = true,
                description =
                        "As estimated by the sources, for coordinators; null for all others. Only for an area's own"
                                + " assessment")
        People affectedPeople,

        @Schema(
                nullable = true,
                description =
                        "Whether there is less of it than is usual there; rolled up: where a fifth of the people live. Null"
                                + " where too little is known to say so, and for the public")
        Boolean belowUsual,

        @Schema(
                nullable = true,
                description =
                        "Of the level that stands, for coordinators; null if nobody measured, rolled up, and for all others")
        Measure measure,

        @Schema(
                nullable = true,
                description =
                        "Why nothing is known, where the level is UNKNOWN and somebody said why; null for the public")
        NoDataReason noDataReason,

        @Schema(description = "Whether any evidence on it or below belongs to an exercise")
        boolean exercise,

        @Schema(
                nullable = true,
                description = "What is said of the area itself; null if nothing is, and for the public")
        OwnView own,

        @Schema(
                nullable = true,
                description = "Null for the public where it is told only the level: where fewer than five of the finest"
                        + " areas have news, or one to four areas below the districts an assessment of their own")
        RollUp rollUp,

        @Schema(hidden = true) News news) {

    /** What is left of it that does not decay by the minute. */
    public ServiceStatus withoutConfidence() {
        StatusDraft draft = draft();
        draft.confidence = null;
        draft.own = own == null ? null : own.withoutConfidence();
        return draft.status();
    }

    /** To change some of it. */
    public StatusDraft draft() {
        return new StatusDraft(this);
    }
}
