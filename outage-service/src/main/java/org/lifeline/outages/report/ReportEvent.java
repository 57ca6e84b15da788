package org.lifeline.outages.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/**
 * What the feed and the timeline say of a report: neither its note, nor its location, nor who made it, nor what kind of
 * source that is.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportEvent(
        UUID report,
        String region,
        String filedUnder,
        Service service,
        Level level,
        Instant observedAt,
        Scope scope,
        boolean resolved,
        Placement placement,
        boolean exercise,
        Instant retractedAt) {

    public static final String FILED = "org.lifeline.report.filed";
    public static final String RESOLVED = "org.lifeline.report.resolved";
    public static final String REFUSED = "org.lifeline.report.refused"; // no such region, after all
    public static final String MOVED = "org.lifeline.report.moved"; // to the successor; told at both
    public static final String RETRACTED = "org.lifeline.report.retracted";

    public static ReportEvent of(Report report) {
        return new ReportEvent(
                report.id,
                report.region,
                report.filedUnder,
                report.service,
                report.level,
                report.observedAt,
                report.scope,
                report.resolved,
                report.placement(),
                report.exercise,
                report.retractedAt);
    }
}
