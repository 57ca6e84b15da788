package org.lifeline.outages.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.supply.Level;

/** How far the supply is from what is usual. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far the supply is from what is usual; absent where the level is unknown")
public record DeltaFromBaseline(
        @Schema(description = "Steps of level: 2 is two steps worse than usual, −1 one better", examples = "2")
        int levels,

        @Schema(
                description = "Hours of supply a day, where both are known: −6 is six fewer than usual",
                examples = "-6")
        Double hoursPerDay) {

    /** Null where the level is unknown. */
    public static DeltaFromBaseline of(UsualLevel usual, Level level, Double hoursPerDay) {
        return level.known()
                ? new DeltaFromBaseline(
                        level.ordinal() - usual.level().ordinal(),
                        hoursPerDay == null || usual.hoursPerDay() == null ? null : hoursPerDay - usual.hoursPerDay())
                : null;
    }
}
