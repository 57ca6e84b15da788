package org.lifeline.gateway.status;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.follow.UpstreamsView;

/** The areas of one level. */
@Schema(description = "The status of the areas of one level")
record AreasAnswer(
        Instant generatedAt,

        @Schema(nullable = true, description = "The newest observation behind any of them; null if there is none")
        Instant newestObservationAt,

        UpstreamsView upstreams,

        @Schema(description = "In the order of their P-codes")
        List<AreaStatus> areas) {

    /** Everything but the times of asking. */
    Object content() {
        return List.of(upstreams.states(), areas);
    }
}
