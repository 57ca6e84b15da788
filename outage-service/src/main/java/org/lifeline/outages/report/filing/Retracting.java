package org.lifeline.outages.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportEvent;
import org.lifeline.wire.ProblemType;

/** Takes reports back: they stay, and no longer count. */
@ApplicationScoped
public class Retracting {
    private final Announcing announcing;
    private final Clock clock;

    Retracting(Announcing announcing, Clock clock) {
        this.announcing = announcing;
        this.clock = clock;
    }

    @Transactional
    public Report retract(UUID id, String reason) {
        Report report = Report.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (report == null) {
            throw ProblemType.NOT_FOUND.because("No report has this id");
        }
        if (report.retractedAt == null) {
            report.retractedAt = clock.instant();
            report.retractionReason = reason;
            announcing.tell(ReportEvent.RETRACTED, List.of(report), report.retractedAt);
        } else if (!report.retractionReason.equals(reason)) {
            throw ProblemType.CONFLICT.because("It is already retracted, for another reason");
        }
        return report;
    }
}
