package org.lifeline.gateway.history;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.tally.Portion;
import org.lifeline.privacy.ConfidenceBand;

/** How a service was in an area from an hour on. */
@Schema(description = "How a service was in an area from an hour on, until the next point, a missing hour or the end")
record HistoryPoint(
        @Schema(description = "A whole hour") Instant at,

        Level level,
        Basis basis,

        @Schema(description = "Whether the level could be worse, if what was unknown were known")
        boolean atLeast,

        @Schema(
                description =
                        "Whether the sources contradicted each other; rolled up: where a fifth of the people live")
        boolean contested,

        @Schema(nullable = true, description = "Null where nothing stood")
        ConfidenceBand confidenceBand,

        @Schema(description = "Share of whom a level stood, 0 to 1", examples = "1.0")
        double coverage,

        @Schema(description = "At or beyond REDUCED, SEVERE and NONE, of whom something stood")
        Map<Level, Portion> atOrBeyond,

        @Schema(description = "Share of those of whom only what was known last was known, 0 to 1", examples = "0.0")
        double lastKnown,

        @Schema(nullable = true, description = "The same of these, by what was known last; null if there were none")
        Map<Level, Portion> lastKnownAtOrBeyond) {

    static HistoryPoint of(Instant at, HourlyStatus status) {
        return new HistoryPoint(
                at,
                status.level(),
                status.basis(),
                status.atLeast(),
                status.contested(),
                status.band(),
                status.coverage(),
                status.atOrBeyond(),
                status.lastKnown(),
                status.lastAtOrBeyond());
    }
}
