package org.lifeline.regions.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.regions.importing.rows.Reason;

/** A row that was not taken, as those see it who put it right. */
@Schema(name = "RefusedRow", description = "A row of a file that was not taken, and why")
record RefusalView(
        @Schema(
                required = true,
                description = "As a spreadsheet numbers it, the header being 1; of GeoJSON the feature's place, from 1",
                examples = "17")
        int row,

        @Schema(nullable = true, description = "As the row has it", examples = "SY0699")
        String pcode,

        @Schema(nullable = true, description = "The column or member that is at fault", examples = "parent")
        String field,

        @Schema(required = true) Reason reason,

        @Schema(required = true, examples = "There is no region SY06 to be its parent")
        String message) {

    static RefusalView of(Refusal refusal) {
        return new RefusalView(refusal.row, refusal.pcode, refusal.field, refusal.reason, refusal.message);
    }
}
