package org.lifeline.outages.report;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What reports are taken. */
@ConfigMapping(prefix = "lifeline.reports")
interface ReportSettings {
    /** How far ahead of our clock an observation may be: clocks of phones are off. */
    Duration mostAhead();

    /** How often reports that nobody could place are tried again. */
    Duration resolve();
}
