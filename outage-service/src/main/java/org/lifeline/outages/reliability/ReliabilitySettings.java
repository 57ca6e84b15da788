package org.lifeline.outages.reliability;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.Instant;

/** When too little is known to tell how reliable supply was, and what is no more than a flicker. */
@ConfigMapping(prefix = "lifeline.reliability")
interface ReliabilitySettings {
    /** Below this coverage, 0 to 1, no index is told. */
    double leastCoverage();

    /** Areas of a coverage below this, 0 to 1, rank last. */
    double littleKnownBelow();

    /** The longest that an interruption lasts to be a momentary one. */
    Duration momentary();

    /** Nothing is known of any time before. */
    Instant earliest();

    /** Shorter periods are refused. */
    Duration shortestPeriod();

    /** Longer periods are refused. */
    Duration longestPeriod();
}
