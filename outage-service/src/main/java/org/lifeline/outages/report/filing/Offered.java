package org.lifeline.outages.report.filing;

import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.form.FileReport;

/** A report that may be kept, and where exactly it was seen if that was said. */
public record Offered(Report report, FileReport.Location location) {}
