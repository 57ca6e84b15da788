package org.lifeline.outages.report;

/** A report that may be kept, and where exactly it was seen if that was said. */
record Offered(Report report, FileReport.Location location) {}
