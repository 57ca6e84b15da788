package org.lifeline.gateway.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number of people that nobody knows exactly. */
@Schema(
        name = "PeopleEstimate",
        description = "How many people are affected: an estimate with its bounds, each of which may be unknown")
public record People(
        @Schema(nullable = true, examples = "20000") Long min,
        @Schema(nullable = true, examples = "60000") Long best,
        @Schema(nullable = true, examples = "120000") Long max) {}
