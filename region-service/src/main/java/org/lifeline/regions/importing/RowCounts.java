package org.lifeline.regions.importing;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.regions.region.Outcome;

/** What became of the rows of a file so far. */
@Embeddable
@Schema(
        name = "ImportRows",
        description = "What became of the rows so far; in a dry run, what would have become of them")
public record RowCounts(
        @Schema(nullable = true, description = "In the file; null until it is counted", examples = "223")
        Integer total,

        @Schema(required = true, description = "The sum of the four that follow", examples = "200")
        int done,

        @Schema(required = true, examples = "190") int created,
        @Schema(required = true, examples = "4") int updated,

        @Schema(required = true, description = "They said what was already kept", examples = "5")
        int unchanged,

        @Schema(required = true, examples = "1") int refused) {
    static final RowCounts NONE = new RowCounts(null, 0, 0, 0, 0, 0);

    public RowCounts of(int rows) {
        return new RowCounts(rows, done, created, updated, unchanged, refused);
    }

    public RowCounts and(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> new RowCounts(total, done + 1, created + 1, updated, unchanged, refused);
            case UPDATED -> new RowCounts(total, done + 1, created, updated + 1, unchanged, refused);
            case UNCHANGED -> new RowCounts(total, done + 1, created, updated, unchanged + 1, refused);
        };
    }

    public RowCounts andRefused() {
        return new RowCounts(total, done + 1, created, updated, unchanged, refused + 1);
    }
}
