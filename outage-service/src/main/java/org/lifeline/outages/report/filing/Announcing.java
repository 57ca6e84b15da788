package org.lifeline.outages.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportEvent;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.topic.Backlog;
import org.lifeline.outages.topic.Reassessment;
import org.lifeline.outages.topic.Topic;

/** Tells everybody by the feed what has happened to reports, and has assessed anew what they speak of. */
@ApplicationScoped
class Announcing {
    private final EventLog log;
    private final Backlog backlog;

    Announcing(EventLog log, Backlog backlog) {
        this.log = log;
        this.backlog = backlog;
    }

    /** In the transaction in which it happens. */
    void tell(String type, List<Report> reports, Instant at) {
        tell(type, reports, at, Report::topic);
    }

    /** @param of under which topic it is told of a report: that may be one that it has left */
    void tell(String type, List<Report> reports, Instant at, Function<Report, Topic> of) {
        Map<Topic, List<Report>> byTopic =
                reports.stream().collect(Collectors.groupingBy(of, TreeMap::new, Collectors.toList()));
        log.expect(reports.size());
        List<Reassessment> reasons = new ArrayList<>();
        byTopic.forEach((topic, its) -> {
            long first = Long.MAX_VALUE;
            Instant earliest = null;
            boolean wholeArea = false;
            for (Report report : its) {
                first = Math.min(first, log.append(type, topic.key(), at, ReportEvent.of(report)));
                if (report.resolved) {
                    earliest = earliest == null || report.observedAt.isBefore(earliest) ? report.observedAt : earliest;
                    wholeArea |= report.scope == Scope.WHOLE_AREA;
                }
            }
            if (earliest != null) {
                reasons.add(Reassessment.ofItself(topic, earliest, wholeArea, first));
            }
        });
        if (!reasons.isEmpty()) {
            backlog.add(reasons);
        }
    }
}
