package org.lifeline.regions.importing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as those see it who follow it. */
@Schema(name = "Import", description = "A file that changes many regions, and how far it has got")
record ImportView(
        @Schema(required = true, examples = "0197c5a0-7d1e-7000-8000-5f3d2a9b4c11")
        UUID id,

        @Schema(required = true, description = "REGIONS from CSV, BOUNDARIES from GeoJSON")
        ImportKind kind,

        @Schema(required = true, description = "Of the file", examples = "communities.csv")
        String name,

        @Schema(
                required = true,
                description =
                        "WAITING for those before it; RUNNING, also while the service starts again; DONE with its rows,"
                                + " taken or refused; FAILED with `failure`")
        ImportState state,

        @Schema(required = true, description = "Whether rows are only judged and nothing is changed")
        boolean dryRun,

        @Schema(required = true, examples = "16283") long bytes,
        @Schema(required = true) Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(required = true) RowCounts rows,

        @Schema(
                nullable = true,
                description = "Why no more of the file is taken; rows that are done stay done",
                examples = "The column `nmae_en` is not known")
        String failure) {

    static ImportView of(Import one) {
        return new ImportView(
                one.id,
                one.kind,
                one.name,
                one.state,
                one.dryRun,
                one.bytes,
                one.createdAt,
                one.startedAt,
                one.finishedAt,
                one.rows,
                one.failure);
    }
}
