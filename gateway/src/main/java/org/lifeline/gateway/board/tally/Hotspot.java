package org.lifeline.gateway.board.tally;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Level;

/**
 * An area that is worse off than the area it lies in. It is the largest such area: if all of a district is at one
 * level, the district is named and not its sub-districts.
 *
 * @param share of the surrounding area; null if only a part of this area is at the level, as nobody knows how large a one
 * @param people who live there; null if they cannot be counted
 */
@Schema(description = "An area below that is worse off than the phase says")
public record Hotspot(
        @Schema(examples = "SY0604") String pcode,

        @Schema(examples = "{\"en\": \"Al-Qardaha\", \"ar\": \"القرداحة\"}")
        Map<String, String> names,

        Level level,

        @Schema(
                nullable = true,
                description = "Its share of the surrounding area, 0 to 1; null if only a part of it is at this level",
                examples = "0.085")
        Double share,

        @Schema(nullable = true, description = "Who live there; null if they cannot be counted", examples = "74644")
        Long people) {

    /** Worst first, then largest. */
    public static final Comparator<Hotspot> WORST_FIRST = comparing(Hotspot::level, Level.BY_SEVERITY.reversed())
            .thenComparing(Hotspot::share, nullsLast(reverseOrder()))
            .thenComparing(Hotspot::pcode);
}
