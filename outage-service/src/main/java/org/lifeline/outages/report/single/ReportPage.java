package org.lifeline.outages.report.single;

import java.util.List;
import org.lifeline.outages.report.ReportView;

/**
 * A page of reports as their reader is shown them.
 *
 * @param next from where to go on, not yet concealed; null on the last page
 */
record ReportPage(List<ReportView> reports, String next) {}
