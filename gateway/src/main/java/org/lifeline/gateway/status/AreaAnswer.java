package org.lifeline.gateway.status;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.follow.UpstreamsView;

/** One area with what is around it and what is in it. */
@Schema(description = "The status of an area, of those around it and of those directly in it")
record AreaAnswer(
        Instant generatedAt,

        @Schema(nullable = true, description = "The newest observation behind the area; null if there is none")
        Instant newestObservationAt,

        UpstreamsView upstreams,
        AreaStatus area,

        @Schema(description = "From the outermost to the nearest")
        List<AreaStatus> ancestors,

        @Schema(description = "In the order of their P-codes")
        List<AreaStatus> children) {

    /** Everything but the times of asking. */
    Object content() {
        return Stream.of(upstreams.states(), area, ancestors, children).toList();
    }
}
