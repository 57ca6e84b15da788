package org.lifeline.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
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

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "The time that was asked for, if it is not now: all is shown as it was known then. Its whole hour for"
                                + " all but coordinators")
        Instant asOf,

        @Schema(nullable = true, description = "The newest observation behind the area; null if there is none")
        Instant newestObservationAt,

        @Schema(
                nullable = true,
                description = "Null with `asOf`: how well a gateway was informed then, nobody has kept")
        UpstreamsView upstreams,

        AreaStatus area,

        @Schema(description = "From the outermost to the nearest")
        List<AreaStatus> ancestors,

        @Schema(description = "In the order of their P-codes")
        List<AreaStatus> children) {

    /** Everything but the times of asking. */
    Object content() {
        return Stream.of(asOf == null ? upstreams.states() : asOf, area, ancestors, children)
                .toList();
    }
}
