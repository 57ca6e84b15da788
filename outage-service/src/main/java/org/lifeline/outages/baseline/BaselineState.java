package org.lifeline.outages.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** A baseline as it goes out on the feed: without its note, which is free text. No level means removed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BaselineState(
        String region,
        Service service,
        Level level,
        Double hoursPerDay,
        Double litresPerPersonPerDay,
        Instant validFrom,
        long version) {
    static final String CHANGED = "org.lifeline.baseline.changed";

    static BaselineState of(Baseline baseline) {
        return new BaselineState(
                baseline.region,
                baseline.service,
                baseline.level,
                baseline.hoursPerDay,
                baseline.litresPerPersonPerDay,
                baseline.validFrom,
                baseline.version);
    }
}
