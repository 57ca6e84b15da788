package org.lifeline.gateway.board.tally;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Level;

/** Those of whom nothing stands any more, by what was known last. */
@Schema(description = "Those of whom only the last known level is known; they are in no other count")
public record LastKnownCount(
        @Schema(description = "Of everybody, 0 to 1", examples = "0.25")
        double share,

        @Schema(description = "By the last known level, of everybody")
        Map<Level, Double> shares,

        @Schema(nullable = true, description = "By the last known level; null where nobody counted people")
        Map<Level, PeopleSpan> people,

        @Schema(description = "At or beyond REDUCED, SEVERE and NONE")
        Map<Level, Portion> atOrBeyond) {}
