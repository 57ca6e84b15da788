package org.lifeline.outages.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportEvent;
import org.lifeline.outages.topic.Topic;

/** Brings reports to where they belong, once that is known. */
@ApplicationScoped
class Moving {
    private final Announcing announcing;
    private final Admission admission;
    private final Authorship authorship;
    private final Clock clock;

    Moving(Announcing announcing, Admission admission, Authorship authorship, Clock clock) {
        this.announcing = announcing;
        this.admission = admission;
        this.authorship = authorship;
        this.clock = clock;
    }

    /** Reports that waited for their region join it now that it is known, if their reporters may speak of it. */
    @Transactional
    void join(Collection<String> regions) {
        Instant now = clock.instant();
        List<Report> joining = new ArrayList<>();
        List<Report> refused = new ArrayList<>();
        admission.of(Report.unresolved(regions)).forEach((report, reach) -> {
            switch (reach) {
                case INSIDE -> {
                    report.resolve(now);
                    joining.add(report);
                }
                case OUTSIDE -> {
                    if (report.refusedAt == null) {
                        report.refuse(now);
                        refused.add(report);
                    }
                }
                case UNKNOWN -> {
                    // when the replica knows more
                }
            }
        });
        admission.settle(joining, refused);
        announcing.tell(ReportEvent.RESOLVED, joining, now);
        announcing.tell(ReportEvent.REFUSED, refused, now);
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
        List<Report> waiting = moved.stream().filter(report -> !report.resolved).toList();
        moved.forEach(report -> report.moveTo(successor, now));
        authorship.moved(moved);
        List<Report> refused = new ArrayList<>();
        List<Report> placed = new ArrayList<>(waiting);
        admission.of(waiting).forEach((report, reach) -> {
            switch (reach) {
                case INSIDE -> {
                    // it was placed by the move
                }
                case OUTSIDE -> {
                    report.refuse(now);
                    refused.add(report);
                    placed.remove(report);
                }
                case UNKNOWN -> {
                    report.resolved = false;
                    placed.remove(report);
                }
            }
        });
        admission.settle(placed, refused);
        announcing.tell(ReportEvent.MOVED, moved, now, report -> new Topic(superseded, report.service));
        announcing.tell(ReportEvent.MOVED, moved, now);
    }
}
