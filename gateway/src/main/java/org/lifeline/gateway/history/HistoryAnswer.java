package org.lifeline.gateway.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an area was over time, as it was known then. */
@Schema(description = "How an area was at whole hours, as it was known at each of them")
record HistoryAnswer(
        @Schema(examples = "SY06") String pcode,

        @Schema(description = "The first hour") Instant from,

        @Schema(description = "The last hour") Instant to,

        @Schema(
                description =
                        "By service; a point only where something is other than an hour before, or the hour before is missing")
        Map<String, List<HistoryPoint>> services,

        @Schema(
                description =
                        "Hours of which nothing is kept, because they are still being filled in, are older than what is kept,"
                                + " or the area was not known then; what is known of them `?asOf=` tells")
        List<HistoryGap> missing) {

    /** Hours that are missing. */
    @Schema(description = "Whole hours from the first to the last, both included")
    record HistoryGap(Instant from, Instant to) {}
}
