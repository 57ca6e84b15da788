package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.Verification;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.Extent;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.privacy.ConfidenceBand;

/** What is said of an area itself, beside what its finest areas come to. */
@Schema(description = "What is said of the area itself, as a whole or in part; null for the public")
public record OwnView(
        @Schema(description = "UNKNOWN if only parts of it are known")
        Level level,

        @Schema(description = "OBSERVED, ESTIMATED or LAST_KNOWN; NO_DATA if only parts of it are known")
        Basis basis,

        @Schema(description = "Whether it holds for all that lies in the area")
        boolean wholeArea,

        @Schema(nullable = true, description = "What is known of parts of it only")
        InPart inPart,

        @Schema(nullable = true, description = "0 to 1, for coordinators; null for all others", examples = "0.71")
        Double confidence,

        @Schema(nullable = true) ConfidenceBand confidenceBand,
        @Schema(nullable = true) Verification verification,
        Freshness freshness,
        boolean contested,

        @Schema(description = "The levels that the sources claim, if contested")
        List<Level> contestedLevels,

        @Schema(nullable = true, description = "To the hour for all but coordinators")
        Instant since,

        @Schema(nullable = true, description = "To the hour for all but coordinators")
        Instant observedAt,

        @Schema(nullable = true) String outageId,

        @Schema(nullable = true, description = "Of the outage")
        Extent extent) {

    /** Null for null. */
    static OwnView of(Statement said) {
        if (said == null) {
            return null;
        }
        Assessment of = said.of();
        return new OwnView(
                said.level(),
                basis(said),
                of.wholeArea(),
                said.part(),
                said.confidence(),
                ConfidenceBand.of(said.confidenceByHour()),
                said.last() ? null : of.verification(),
                said.freshness(),
                of.contested(),
                of.contestedLevels(),
                said.since(),
                said.observedAt(),
                of.outageId(),
                of.extent());
    }

    OwnView withoutConfidence() {
        return new OwnView(
                level,
                basis,
                wholeArea,
                inPart,
                null,
                confidenceBand,
                verification,
                freshness,
                contested,
                contestedLevels,
                since,
                observedAt,
                outageId,
                extent);
    }

    static Basis basis(Statement said) {
        if (!said.level().known()) {
            return Basis.NO_DATA;
        }
        if (said.last()) {
            return Basis.LAST_KNOWN;
        }
        return said.estimate() == null ? Basis.OBSERVED : Basis.ESTIMATED;
    }
}
