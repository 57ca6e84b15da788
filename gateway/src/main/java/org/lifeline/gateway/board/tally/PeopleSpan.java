package org.lifeline.gateway.board.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number of people with its bounds. */
@Schema(description = "A number of people: at least, best, at most")
public record PeopleSpan(
        @Schema(examples = "320000") long low,
        @Schema(examples = "320000") long best,
        @Schema(examples = "320000") long high) {
    static PeopleSpan of(Range range) {
        return new PeopleSpan(Math.round(range.low()), Math.round(range.best()), Math.round(range.high()));
    }

    /** Of which all three are the same. */
    public static PeopleSpan exactly(long people) {
        return new PeopleSpan(people, people, people);
    }
}
