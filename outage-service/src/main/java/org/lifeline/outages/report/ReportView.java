package org.lifeline.outages.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.report.form.Backup;
import org.lifeline.outages.report.form.Cause;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.outages.report.form.NoDataReason;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/** A report as it is kept. Its exact location is not part of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A report as it is kept")
public record ReportView(
        UUID id,
        @Schema(examples = "SY100601") String region,

        @Schema(
                description = "The P-code that was sent, where it is no longer used; `region` is its successor",
                examples = "SY100202")
        String filedUnder,

        @Schema(description = "False while nobody could say whether the region exists; it joins its region later")
        boolean resolved,

        @Schema(
                description =
                        "Whether the region is known, nobody can say yet, or there is no such region, or none of its reporter's")
        Placement placement,

        Service service,

        @Schema(description = "As stated, or as it follows from the measure")
        Level level,

        Double hoursPerDay,
        Double litresPerPersonPerDay,
        Double daysBetweenSupply,
        NoDataReason noDataReason,
        @Schema(description = "When it was seen") Instant observedAt,
        @Schema(description = "When it reached us") Instant receivedAt,
        Scope scope,
        Cause cause,
        String note,
        FileReport.AffectedPeople affectedPeople,
        FileReport.Source source,
        int credibility,
        List<Backup> backup,
        boolean exercise,
        @Schema(description = "Absent while it stands") Retraction retraction) {

    /** When and why a report was taken back. */
    public record Retraction(Instant at, String reason) {}

    public static ReportView of(Report report) {
        return new ReportView(
                report.id,
                report.region,
                report.filedUnder,
                report.resolved,
                report.placement(),
                report.service,
                report.level,
                report.hoursPerDay,
                report.litresPerPersonPerDay,
                report.daysBetweenSupply,
                report.noDataReason,
                report.observedAt,
                report.receivedAt,
                report.scope,
                report.cause,
                report.note,
                report.peopleMin == null
                        ? null
                        : new FileReport.AffectedPeople(
                                report.peopleMin, report.peopleBest, report.peopleMax, report.peopleMethod),
                new FileReport.Source(report.sourceClass, report.reliability, report.lineage),
                report.credibility,
                report.backups(),
                report.exercise,
                report.retractedAt == null ? null : new Retraction(report.retractedAt, report.retractionReason));
    }
}
