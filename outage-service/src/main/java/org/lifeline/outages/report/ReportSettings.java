package org.lifeline.outages.report;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.Instant;

/** What reports are taken, and how. */
@ConfigMapping(prefix = "lifeline.reports")
public interface ReportSettings {
    /** How far ahead of our clock an observation may be: clocks of phones are off. */
    Duration mostAhead();

    /** By more than this the clock of a device that says its time is wrong, and not only the message slow. */
    Duration mostSkew();

    /** What was seen before is a wrong clock, not a report. */
    Instant earliest();

    /** How often reports that nobody could place are tried again. */
    Duration resolve();

    /** How long exact locations are kept, from when the report reached us. */
    Duration keepLocations();

    /** How often it is looked for locations to erase. */
    Duration eraseLocations();

    /** Transactions that keep reports at the same time. */
    int writers();

    /** The most reports of one transaction. */
    int mostTogether();

    /** Batches that are read at the same time; the others wait, so that memory stays bounded. */
    int batchesAtOnce();
}
