package org.lifeline.gateway.board.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of the people of an area, as a share and as a number. */
@Schema(description = "Some of the people of the area")
public record Portion(
        ShareRange share,

        @Schema(nullable = true, description = "Null where nobody counted people")
        PeopleSpan people) {
    static Portion of(Range range, Tally tally) {
        double all = tally.all();
        return new Portion(
                new ShareRange(range.low() / all, range.best() / all, range.high() / all),
                tally.inhabitants().people() == null ? null : PeopleSpan.of(peopled(range, tally)));
    }

    /** Where nobody lives, areas are counted, and people are none. */
    static Range peopled(Range range, Tally tally) {
        return tally.unit() == Unit.PEOPLE ? range : Range.NOBODY;
    }
}
