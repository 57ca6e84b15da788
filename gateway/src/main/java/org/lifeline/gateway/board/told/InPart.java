package org.lifeline.gateway.board.told;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;

/**
 * What is known of parts of an area only.
 *
 * @param level the worst among them
 * @param lineages how many sources speak of them
 * @param people null if nobody said how many
 */
@Schema(
        description =
                "What is known of parts of the area only: of at least some of its people, of all of them at the most")
public record InPart(
        @Schema(description = "The worst level among the parts")
        Level level,

        @Schema(
                nullable = true,
                description =
                        "How many sources speak of them, for coordinators; null for all others, and if that was not told",
                examples = "2")
        Integer lineages,

        @Schema(nullable = true, description = "To the hour for all but coordinators")
        Instant since,

        @Schema(nullable = true, description = "As the sources estimate it, for coordinators; null for all others")
        People people) {}
