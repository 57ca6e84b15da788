package org.lifeline.outages.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportEvent;
import org.lifeline.outages.topic.Topic;

/** Brings reports to where they belong, once that is known. */
@ApplicationScoped
class Moving {
    private final Announcing announcing;
    private final Clock clock;

    Moving(Announcing announcing, Clock clock) {
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Reports that waited for their region join it now that it is known. */
    @Transactional
    void join(Collection<String> regions) {
        List<Report> joining = Report.unresolved(regions);
        joining.forEach(Report::resolve);
        announcing.tell(ReportEvent.RESOLVED, joining, clock.instant());
    }

    /** There is no such region: that is said of its reports from now on. */
    @Transactional
    void refuse(String region) {
        Instant now = clock.instant();
        List<Report> refused = Report.unresolved(List.of(region));
        refused.forEach(report -> report.refusedAt = now);
        announcing.tell(ReportEvent.REFUSED, refused, now);
    }

    /** Reports under a P-code that is no longer used go over to its successor; it is told under both. */
    @Transactional
    void move(String superseded, String successor) {
        Instant now = clock.instant();
        List<Report> moved = Report.in(superseded);
        moved.forEach(report -> report.moveTo(successor));
        announcing.tell(ReportEvent.MOVED, moved, now, report -> new Topic(superseded, report.service));
        announcing.tell(ReportEvent.MOVED, moved, now);
    }
}
