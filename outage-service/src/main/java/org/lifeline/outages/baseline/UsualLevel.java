package org.lifeline.outages.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.claim.Measure.Unit;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;

/** What is usual somewhere, and who says so. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is usual there")
public record UsualLevel(
        Level level,

        @Schema(description = "Electricity: hours of supply in a usual day, where that is recorded", examples = "8")
        Double hoursPerDay,

        @Schema(description = "Water: litres for one person in a usual day, where that is recorded", examples = "15")
        Double litresPerPersonPerDay,

        @Schema(
                description = "The area it is recorded for: this one or the nearest around it; absent where it is the"
                        + " configured default",
                examples = "SY06")
        String of) {

    /** Where nobody has recorded anything. */
    public static UsualLevel byDefault(Level level) {
        return new UsualLevel(level, null, null, null);
    }

    /** As the rules see it. */
    public UsualSupply supply() {
        return new UsualSupply(level, measure());
    }

    /** Null where only a level is recorded. */
    private Measure measure() {
        if (hoursPerDay != null) {
            return new Measure(Unit.HOURS_PER_DAY, hoursPerDay);
        }
        return litresPerPersonPerDay == null
                ? null
                : new Measure(Unit.LITRES_PER_PERSON_PER_DAY, litresPerPersonPerDay);
    }
}
