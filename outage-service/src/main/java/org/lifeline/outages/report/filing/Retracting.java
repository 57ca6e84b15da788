package org.lifeline.outages.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.author.Authors;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportEvent;
import org.lifeline.wire.ProblemType;

/** Takes reports back: they stay, and no longer count. */
@ApplicationScoped
public class Retracting {
    private final Announcing announcing;
    private final Caller caller;
    private final Authors authors;
    private final Clock clock;

    Retracting(Announcing announcing, Caller caller, Authors authors, Clock clock) {
        this.announcing = announcing;
        this.caller = caller;
        this.authors = authors;
        this.clock = clock;
    }

    /** Coordinators take back any report, everybody else those that they filed, for as long as that is known. */
    @Transactional
    public Report retract(UUID id, String reason) {
        Report report = Report.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (report == null || !caller.coordinates() && !filedByCaller(id)) {
            throw ProblemType.NOT_FOUND.because(
                    "No report has this id"); // nor is it told of others' that there are any
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

    private boolean filedByCaller(UUID id) {
        return caller.person()
                .map(person -> authors.filed(Set.of(id), person).contains(id))
                .orElse(false);
    }
}
