package org.lifeline.gateway.board.picture;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.Level;

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

        @Schema(nullable = true, examples = "0.71") Double confidence,
        @Schema(nullable = true) Instant since,
        Instant observedAt,
        @Schema(nullable = true) String outageId) {

    static AppliedView of(Applied applied) {
        Assessment assessment = applied.assessment();
        return new AppliedView(
                assessment.level(),
                applied.basis(),
                assessment.region(),
                assessment.wholeArea(),
                assessment.confidence(),
                assessment.since(),
                assessment.observedAt(),
                assessment.outageId());
    }
}
