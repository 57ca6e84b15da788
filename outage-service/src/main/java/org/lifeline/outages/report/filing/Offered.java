package org.lifeline.outages.report.filing;

import org.lifeline.outages.region.Remit;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.form.FileReport;

/**
 * A report that may be kept.
 *
 * @param location where exactly it was seen, if that was said
 * @param remit what its reporter may speak of: of one that cannot be placed yet, it is looked at then
 */
public record Offered(Report report, FileReport.Location location, Remit remit) {}
