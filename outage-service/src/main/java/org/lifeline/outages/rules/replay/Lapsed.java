package org.lifeline.outages.rules.replay;

import java.time.Instant;
import org.lifeline.outages.supply.Level;

/**
 * What samples said that have lapsed since: the last that is known of the area.
 *
 * @param estimate null where they were not in effect as one
 * @param below whether any of them was below what was usual: an outage that rests on them is still not known to be over
 */
record Lapsed(SampleSet samples, SampleEstimate estimate, boolean below) {
    Level level() {
        return estimate != null ? estimate.phase() : samples.inPart().level();
    }

    Instant newest() {
        return samples.newest();
    }
}
