package org.lifeline.gateway.board.picture;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.Level;
import org.lifeline.privacy.ConfidenceBand;

/** The assessment that holds for an area, shown also where fresher news from below decides the level. */
@Schema(description = "The assessment that holds for the area: its own, or one about the whole of an area around it")
public record AppliedView(
        Level level,

        @Schema(description = "OBSERVED: its own; ASSIGNED: of an area around it")
        Basis basis,

        @Schema(description = "The area it is about", examples = "SY0602")
        String region,

        @Schema(description = "Whether it is about the whole of that area or a part")
        boolean wholeArea,

        @Schema(nullable = true, description = "0 to 1, for coordinators; null for all others", examples = "0.71")
        Double confidence,

        @Schema(nullable = true) ConfidenceBand confidenceBand,

        @Schema(nullable = true, description = "To the hour for all but coordinators")
        Instant since,

        @Schema(description = "To the hour for all but coordinators")
        Instant observedAt,

        @Schema(nullable = true, description = "Null for the public")
        String outageId) {

    static AppliedView of(Applied applied) {
        Assessment assessment = applied.assessment();
        return new AppliedView(
                assessment.level(),
                applied.basis(),
                assessment.region(),
                assessment.wholeArea(),
                assessment.confidence(),
                ConfidenceBand.of(assessment.confidenceByHour()),
                assessment.since(),
                assessment.observedAt(),
                assessment.outageId());
    }
}
