package org.lifeline.outages.report.filing;

import org.lifeline.outages.author.Person;
import org.lifeline.outages.region.Remit;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.form.FileReport;

/**
 * A report that may be kept.
 *
 * @param location where exactly it was seen; null when that was not said
 * @param remit what its reporter may speak of: of one that cannot be placed yet, it is looked at then
 * @param author who files it; null when nobody has signed in
 * @param tellerHash of whoever told it; null where that makes no difference
 */
public record Offered(Report report, FileReport.Location location, Remit remit, Person author, String tellerHash) {}
