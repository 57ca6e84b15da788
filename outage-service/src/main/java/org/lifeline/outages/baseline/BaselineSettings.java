package org.lifeline.outages.baseline;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import org.lifeline.outages.supply.Level;

/** What is usual by default, and how a change of it spreads. */
@ConfigMapping(prefix = "lifeline.baseline")
interface BaselineSettings {
    /** Where nobody has recorded anything else. */
    Level level();

    /** How often assessments are made anew that a changed baseline touches. */
    Duration pass();

    /** How many of them in one pass. */
    int batch();
}
