package org.lifeline.outages.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** What is recorded as usual for an area. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What is recorded as usual for an area and, where they have nothing of their own, those inside it")
public record BaselineView(
        @Schema(examples = "SY06") String region,
        Service service,
        Level level,
        @Schema(examples = "8") Double hoursPerDay,
        @Schema(examples = "15") Double litresPerPersonPerDay,
        String note,

        @Schema(description = "From when on; what was usual before stays as it was")
        Instant validFrom,

        @Schema(description = "The ETag", examples = "1") long version) {

    static BaselineView of(Baseline baseline, Reader reader) {
        return new BaselineView(
                baseline.region,
                baseline.service,
                baseline.level,
                baseline.hoursPerDay,
                baseline.litresPerPersonPerDay,
                baseline.note,
                reader.time(baseline.validFrom),
                baseline.version);
    }
}
