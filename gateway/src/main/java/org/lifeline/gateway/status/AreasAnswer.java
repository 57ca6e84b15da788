package org.lifeline.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.follow.UpstreamsView;

/** The areas of one level. */
@Schema(description = "The status of the areas of one level")
record AreasAnswer(
        Instant generatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "The time that was asked for, if it is not now: all is shown as it was known then. Its whole hour for"
                                + " all but coordinators")
        Instant asOf,

        @Schema(nullable = true, description = "The newest observation behind any of them; null if there is none")
        Instant newestObservationAt,

        @Schema(
                nullable = true,
                description = "Null with `asOf`: how well a gateway was informed then, nobody has kept")
        UpstreamsView upstreams,

        @Schema(
                description =
                        "The levels that there are here, so that an empty list is not taken for one in which nothing was found",
                examples = "[0, 1, 2]")
        List<Integer> levelsPresent,

        @Schema(
                description =
                        "Areas inside that are coarser than the level that was asked for and not divided any further: what is"
                                + " known of them is not in this list. In the order of their P-codes")
        List<Undivided> undivided,

        @Schema(description = "In the order of their P-codes")
        List<AreaStatus> areas) {

    /** An area, by what it is called. */
    @Schema(name = "UndividedArea", description = "An area without areas inside")
    record Undivided(
            @Schema(examples = "SY0101") String pcode,
            @Schema(examples = "2") int adminLevel,
            @Schema(description = "By language") Map<String, String> names) {

        static Undivided of(Region region) {
            return new Undivided(region.pcode(), region.adminLevel(), region.names());
        }
    }

    /** Everything but the times of asking. */
    Object content() {
        return Arrays.asList(asOf == null ? upstreams.states() : asOf, levelsPresent, undivided, areas);
    }
}
