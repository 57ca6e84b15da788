package org.lifeline.gateway.board.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How good the news of an area is, as shares of everybody. What is so for a fifth or more is flagged beside the level. */
@Schema(description = "How good the news is, as shares of everybody, 0 to 1")
public record QualityShares(
        @Schema(description = "Live where the sources contradict each other")
        double contested,

        @Schema(description = "Live where the news is stale")
        double stale,

        @Schema(description = "Live where the level is disputed")
        double disputed,

        @Schema(
                description =
                        "Live where the level is corroborated or verified: only of those it can be said for certain")
        double corroborated,

        @Schema(description = "Live where it is verified") double verified,

        @Schema(description = "Live where somebody says it is back, but not enough of them")
        double restorationReported) {
    static QualityShares of(Tally tally) {
        Quality quality = tally.quality();
        double all = tally.all();
        return new QualityShares(
                quality.contested() / all,
                quality.stale() / all,
                quality.disputed() / all,
                quality.corroborated() / all,
                quality.verified() / all,
                quality.restorationReported() / all);
    }
}
