package org.lifeline.outages.rules.state;

import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.supply.Level;

/** What is usual somewhere: a level, and a measure where one is recorded (else null). */
public record UsualSupply(Level level, Measure measure) {
    /** Whether a level, or a measure of it (null when there is none), is below what is usual. */
    public boolean isAbove(Level found, Measure measured) {
        return found.worseThan(level) || (measured != null && measured.isLessThanHalfOf(measure));
    }
}
