package org.lifeline.outages.baseline;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.supply.Level;

/** What is usual in an area from now on: a level, or the measure of a usual day, from which it follows. */
@Schema(description = "What is usual from now on: a level, or the measure of a usual day, from which it follows")
public record SetBaseline(
        @Schema(
                description = "May be left out when a measure says it",
                examples = "REDUCED",
                extensions = @Extension(name = "x-ui", value = BaselineForm.LEVEL, parseValue = true))
        Level level,

        @DecimalMin("0") @DecimalMax("24") @Schema(
                description = "Electricity only",
                examples = "8",
                extensions = @Extension(name = "x-ui", value = BaselineForm.HOURS_PER_DAY, parseValue = true))
        Double hoursPerDay,

        @DecimalMin("0") @DecimalMax("1000") @Schema(
                description = "Water only",
                examples = "15",
                extensions =
                        @Extension(name = "x-ui", value = BaselineForm.LITRES_PER_PERSON_PER_DAY, parseValue = true))
        Double litresPerPersonPerDay,

        @Size(max = 1000) @Schema(
                description = "Where it is known from",
                examples = "Published rationing plan",
                extensions = @Extension(name = "x-ui", value = BaselineForm.NOTE, parseValue = true))
        String note) {

    @Schema(hidden = true)
    @AssertTrue(message = "`level` or a measure is required, and `level` is never UNKNOWN") boolean isSaid() {
        return level != Level.UNKNOWN && (level != null || hoursPerDay != null || litresPerPersonPerDay != null);
    }
}
