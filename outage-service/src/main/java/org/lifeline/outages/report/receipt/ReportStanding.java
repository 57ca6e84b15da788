package org.lifeline.outages.report.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What becomes of a report: whether it counts at the moment of the answer.
 *
 * @param because null where it counts
 * @param replaces null where it replaces none, or none that may be told of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What becomes of a report, at the moment of the answer")
public record ReportStanding(
        @Schema(description = "Whether it counts now, as far as you may know", examples = "true")
        boolean counts,

        @Schema(description = "Why it does not count; absent where it does")
        NotCounting because,

        @Schema(
                description =
                        "The report of the same source, scope and place in whose stead it counts, if you may see that")
        Replaced replaces) {

    /** An earlier report. */
    @Schema(name = "ReplacedReport", description = "An earlier report of the same source about the same place")
    public record Replaced(
            @Schema(examples = "0197c5a0-7d1e-7000-8000-5f3d2a9b4c11")
            UUID id,

            @Schema(description = "When it was seen", examples = "2025-03-07T10:40:00Z")
            Instant observedAt) {}

    static ReportStanding counting(Replaced replaces) {
        return new ReportStanding(true, null, replaces);
    }

    static ReportStanding not(NotCounting because) {
        return new ReportStanding(false, because, null);
    }
}
