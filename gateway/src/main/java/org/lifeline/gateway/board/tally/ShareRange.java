package org.lifeline.gateway.board.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A share with its bounds. */
@Schema(description = "A share, 0 to 1: at least, best, at most")
public record ShareRange(
        @Schema(examples = "0.223") double low,
        @Schema(examples = "0.223") double best,
        @Schema(examples = "0.223") double high) {}
