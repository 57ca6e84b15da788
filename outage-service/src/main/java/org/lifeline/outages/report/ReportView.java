package org.lifeline.outages.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.report.form.Backup;
import org.lifeline.outages.report.form.Cause;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.outages.report.form.NoDataReason;
import org.lifeline.outages.report.form.SourceClass;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Reliability;
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

        @Schema(
                description =
                        "When it was seen; for all but coordinators its hour, and its day where it is shown by its"
                                + " source")
        Instant observedAt,

        @Schema(
                description =
                        "When it was seen as it was sent, where the clock of the device was wrong or ahead of ours;"
                                + " shown to coordinators and to whoever sends it")
        Instant observedAsSent,

        @Schema(description = "When it reached us; to the hour, or absent, for all but coordinators")
        Instant receivedAt,

        Scope scope,
        Cause cause,
        String note,

        @Schema(description = "Shown to coordinators and to whoever sends it")
        FileReport.AffectedPeople affectedPeople,

        Source source,
        Integer credibility,
        List<Backup> backup,
        boolean exercise,
        @Schema(description = "Absent while it stands") Retraction retraction,

        @Schema(
                description =
                        "True where fewer than three people of the class can be told apart, and for reports that no"
                                + " longer stand: in lists of reports they are shown by source, with class, parent area and day;"
                                + " where the area is the question by area, with level and hour. Never set for coordinators and"
                                + " whoever filed it.")
        Boolean widened) {

    /** When and why a report was taken back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Retraction(Instant at, String reason) {}

    /** Who says so, as far as the reader may know. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportSource", description = "Who says so, as far as the reader may know")
    public record Source(
            @JsonProperty("class") @Schema(description = "Absent where it is withheld")
            SourceClass sourceClass,

            Reliability reliability,

            @Schema(description = "As it was named; shown to coordinators and to whoever sends it")
            String lineage,

            @Schema(
                    description = "Stands for the source: the same for all its reports of one outage, another in every"
                            + " other outage",
                    examples = "5k0c1q7vno")
            String pseudonym) {}

    /** All of it, for whoever may see it, and for the sender, who knows it. */
    public static ReportView of(Report report) {
        return of(report, Sight.whole(report, null));
    }

    public static ReportView of(Report report, Sight sight) {
        return new ReportView(
                sight.id(),
                sight.region(),
                sight.detail(report.filedUnder),
                report.resolved,
                report.placement(),
                sight.claim(report.service),
                sight.claim(report.level),
                sight.detail(report.hoursPerDay),
                sight.detail(report.litresPerPersonPerDay),
                sight.detail(report.daysBetweenSupply),
                sight.claim(report.noDataReason),
                sight.time(report.observedAt),
                sight.exact(report.observedAsSent),
                sight.detail(sight.time(report.receivedAt)),
                sight.detail(report.scope),
                sight.detail(report.cause),
                sight.detail(report.note),
                sight.exact(people(report)),
                sight.source(),
                sight.detail(Integer.valueOf(report.credibility)),
                sight.detail(report.backups()),
                report.exercise,
                retraction(report, sight),
                sight.narrow() ? true : null);
    }

    private static FileReport.AffectedPeople people(Report report) {
        return report.peopleMin == null
                ? null
                : new FileReport.AffectedPeople(
                        report.peopleMin, report.peopleBest, report.peopleMax, report.peopleMethod);
    }

    private static Retraction retraction(Report report, Sight sight) {
        return report.retractedAt == null || !sight.retraction()
                ? null
                : new Retraction(sight.time(report.retractedAt), sight.detail(report.retractionReason));
    }
}
