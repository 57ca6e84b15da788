package org.lifeline.outages.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * As much of a report as a reader is shown.
 *
 * @param id its own, or a handle where its own would lead to what is shown of it elsewhere
 * @param region its own, or the area around it; null where no area can be shown
 * @param widened whether the area is a wider one, or the source class withheld; then also what it says in words and numbers,
 *     by which it could be found elsewhere
 * @param exact whether times are shown as they are, or only the hour
 */
public record Sight(UUID id, String region, boolean widened, boolean exact, ReportView.Source source) {

    /** @param pseudonym null where none is asked for */
    public static Sight whole(Report report, String pseudonym) {
        return new Sight(
                report.id,
                report.region,
                false,
                true,
                new ReportView.Source(report.sourceClass, report.reliability, report.lineage, pseudonym));
    }

    <T> T detail(T detail) {
        return widened ? null : detail;
    }

    Instant time(Instant time) {
        return exact ? time : time.truncatedTo(ChronoUnit.HOURS);
    }
}
