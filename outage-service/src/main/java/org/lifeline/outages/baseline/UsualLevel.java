package org.lifeline.outages.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.supply.Level;

/** What is usual somewhere, and who says so. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is usual there")
public record UsualLevel(
        Level level,

        @Schema(description = "Electricity: hours of supply in a usual day, where that is recorded", examples = "8")
        Double hoursPerDay,

        @Schema(
                description = "The area it is recorded for: this one or the nearest around it; absent where it is the"
                        + " configured default",
                examples = "SY06")
        String of) {}
