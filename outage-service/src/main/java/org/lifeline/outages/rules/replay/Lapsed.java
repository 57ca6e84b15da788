package org.lifeline.outages.rules.replay;

import java.time.Instant;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;

/**
 * What samples said that have lapsed since: the last that is known of the area.
 *
 * @param estimate null where they were not in effect as one
 */
record Lapsed(SampleSet samples, SampleEstimate estimate) {
    Level level() {
        return estimate != null ? estimate.phase() : samples.inPart().level();
    }

    Instant newest() {
        return samples.newest();
    }

    /** Whether an outage that rests on them is still not known to be over. */
    boolean keepsOpen(UsualSupply usual) {
        return samples.isAnyBelow(usual) || (estimate != null && estimate.isBelow(usual));
    }
}
