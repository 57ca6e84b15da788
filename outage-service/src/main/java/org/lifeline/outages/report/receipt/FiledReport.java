package org.lifeline.outages.report.receipt;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportView;

/**
 * The receipt for a report: as it is kept, and what becomes of it.
 *
 * @param standing null for a report of somebody else that says the same
 */
@Schema(description = "The receipt for a report: as it is kept, and what becomes of it, at the moment of the answer")
public record FiledReport(
        @JsonUnwrapped ReportView report, @JsonUnwrapped ReportStanding standing) {
    public static FiledReport of(Report report, ReportStanding standing) {
        return new FiledReport(ReportView.of(report), standing);
    }
}
