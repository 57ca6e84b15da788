package org.lifeline.gateway.board.picture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.MeasureUnit;

/** How much there is of a service, as it was measured. */
@Schema(description = "How much there is, as it was measured")
public record Measure(
        @Schema(examples = "2.5") double value,
        @Schema(nullable = true) MeasureUnit unit) {
    /** Null if nobody measured. */
    static Measure of(Assessment told) {
        return told.measure() == null ? null : new Measure(told.measure(), told.measureUnit());
    }
}
