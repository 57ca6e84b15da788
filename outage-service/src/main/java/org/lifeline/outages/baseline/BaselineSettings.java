package org.lifeline.outages.baseline;

import io.smallrye.config.ConfigMapping;
import org.lifeline.outages.supply.Level;

/** What is usual by default. */
@ConfigMapping(prefix = "lifeline.baseline")
interface BaselineSettings {
    /** Where nobody has recorded anything else. */
    Level level();
}
