package org.lifeline.gateway.board.tally;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Level;

/**
 * An area that is wholly worse off than the area it lies in. It is the largest such area: if all of a district is at one
 * level, the district is named and not its sub-districts.
 *
 * @param share of the surrounding area; null if the public cannot be told
 * @param lastKnown whether that is only known last of any of it
 * @param people who live there; null if nobody counted them
 */
@Schema(description = "An area below that is wholly worse off than the phase says")
public record Hotspot(
        @Schema(examples = "SY0604") String pcode,

        @Schema(examples = "{\"en\": \"Al-Qardaha\", \"ar\": \"القرداحة\"}")
        Map<String, String> names,

        Level level,

        @Schema(description = "Whether it is only known last of any of it; false for the public")
        boolean lastKnown,

        @Schema(
                nullable = true,
                description = "Its share of the surrounding area, 0 to 1; null if not told",
                examples = "0.085")
        Double share,

        @Schema(nullable = true, description = "Who live there; null where nobody counted people", examples = "123000")
        Long people) {

    /** Worst first, then largest. */
    public static final Comparator<Hotspot> WORST_FIRST = comparing(Hotspot::level, Level.BY_SEVERITY.reversed())
            .thenComparing(Hotspot::share, nullsLast(reverseOrder()))
            .thenComparing(Hotspot::pcode);
}
