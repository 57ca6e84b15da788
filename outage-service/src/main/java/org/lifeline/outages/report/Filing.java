package org.lifeline.outages.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.wire.ProblemType;

/** Keeps reports, once each, and tells what changed by them, all in one transaction or not at all. */
@ApplicationScoped
class Filing {
    private final EventLog log;
    private final Event<EvidenceChanged> evidence;
    private final Clock clock;

    Filing(EventLog log, Event<EvidenceChanged> evidence, Clock clock) {
        this.log = log;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** A report and whether it was kept just now or before. */
    record Kept(Report report, boolean now) {}

    @Transactional
    Kept keep(Report report, FileReport.Location location) {
        OneAtATime.in(report.region, report.service);
        Report before = Report.findById(report.id);
        if (before != null) {
            return new Kept(sameOrConflict(before, report.digest), false);
        }
        report.persistAndFlush();
        if (location != null) {
            ReportLocation.of(report.id, location).persist();
        }
        tell(ReportEvent.FILED, report, report.receivedAt);
        return new Kept(report, true);
    }

    static Report sameOrConflict(Report before, String digest) {
        if (!before.digest.equals(digest)) {
            throw ProblemType.CONFLICT.because(
                    "Another report is kept under this id; a new claim needs a new id, a wrong one is retracted");
        }
        return before;
    }

    @Transactional
    Report retract(UUID id, String reason) {
        Report report = Report.findById(id);
        if (report == null) {
            throw ProblemType.NOT_FOUND.because("No report has this id");
        }
        OneAtATime.in(report.region, report.service);
        Report.getEntityManager().refresh(report);
        if (report.retractedAt != null) {
            if (!report.retractionReason.equals(reason)) {
                throw ProblemType.CONFLICT.because("It is already retracted, for another reason");
            }
            return report;
        }
        report.retractedAt = clock.instant();
        report.retractionReason = reason;
        tell(ReportEvent.RETRACTED, report, report.retractedAt);
        return report;
    }

    /** Reports that waited for their region join it now that it is known. */
    @Transactional
    void join(Collection<String> regions) {
        List<Report> waiting = Report.unresolved(regions);
        waiting.sort((a, b) -> (a.region + a.service).compareTo(b.region + b.service)); // one order of locks for all
        for (Report report : waiting) {
            OneAtATime.in(report.region, report.service);
            report.resolved = true;
            tell(ReportEvent.RESOLVED, report, clock.instant());
        }
    }

    private void tell(String type, Report report, Instant at) {
        long event = log.append(type, report.region + "/" + report.service, at, ReportEvent.of(report));
        if (report.resolved) {
            evidence.fire(
                    new EvidenceChanged(report.region, report.service, report.observedAt, report.observedAt, event));
        }
    }
}
