package org.lifeline.outages.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.ProblemType;

/** Keeps reports, once each, and tells what changed by them, all in one transaction or not at all. */
@ApplicationScoped
class Filing {
    /** Of a report, of the assessment that follows, and of an outage now and then. */
    private static final int EVENTS_OF_A_TOPIC = 2;

    private final EventLog log;
    private final Event<EvidenceChanging> coming;
    private final Event<EvidenceChanged> changes;
    private final Evidence evidence;
    private final Clock clock;

    Filing(
            EventLog log,
            Event<EvidenceChanging> coming,
            Event<EvidenceChanged> changes,
            Evidence evidence,
            Clock clock) {
        this.log = log;
        this.coming = coming;
        this.changes = changes;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What became of each, in the order given. Of those that share an id the first counts. */
    @Transactional
    List<Fate> keep(List<Offered> offered) {
        Map<UUID, Offered> first = new LinkedHashMap<>();
        offered.forEach(one -> first.putIfAbsent(one.report().id, one));
        OneAtATime.in(first.values().stream()
                .map(one -> Topic.of(one.report()))
                .distinct()
                .toList());
        Set<UUID> kept = InsertReports.newOf(first.values());
        if (!kept.isEmpty()) {
            tellOf(first.values().stream()
                    .filter(one -> kept.contains(one.report().id))
                    .toList());
        }
        return fates(offered, first, kept);
    }

    private void tellOf(List<Offered> kept) {
        InsertReports.locations(kept);
        Map<Topic, List<Report>> byTopic = kept.stream()
                .map(Offered::report)
                .collect(Collectors.groupingBy(Topic::of, TreeMap::new, Collectors.toList()));
        log.expect(kept.size() + byTopic.size() * EVENTS_OF_A_TOPIC);
        evidence.prepare(byTopic.keySet());
        coming.fire(new EvidenceChanging(
                byTopic.keySet().stream().map(Topic::region).collect(Collectors.toSet())));
        byTopic.forEach((topic, reports) -> {
            long firstEvent = Long.MAX_VALUE;
            for (Report report : reports) {
                long event = tell(ReportEvent.FILED, topic, report, report.receivedAt);
                firstEvent = Math.min(firstEvent, event);
                evidence.add(topic, report, event);
            }
            weigh(topic, reports, firstEvent);
        });
    }

    private static List<Fate> fates(List<Offered> offered, Map<UUID, Offered> first, Set<UUID> kept) {
        List<UUID> before =
                first.keySet().stream().filter(id -> !kept.contains(id)).toList();
        Map<UUID, String> digests = before.isEmpty() ? Map.of() : Report.digests(before);
        List<Fate> fates = new ArrayList<>();
        for (Offered one : offered) {
            Report report = one.report();
            Report winner = first.get(report.id).report();
            if (report == winner && kept.contains(report.id)) {
                fates.add(Fate.KEPT);
            } else {
                String digest = digests.getOrDefault(report.id, winner.digest);
                fates.add(digest.equals(report.digest) ? Fate.KEPT_BEFORE : Fate.CONTRADICTS);
            }
        }
        return fates;
    }

    @Transactional
    Report retract(UUID id, String reason) {
        Report report = Report.findById(id);
        if (report == null) {
            throw ProblemType.NOT_FOUND.because("No report has this id");
        }
        Topic topic = Topic.of(report);
        OneAtATime.in(List.of(topic));
        Report.getEntityManager().refresh(report);
        if (!topic.equals(Topic.of(report))) {
            throw ProblemType.UNAVAILABLE
                    .with("The report has just moved to another region; try again")
                    .withHeader("Retry-After", "1")
                    .build();
        }
        if (report.retractedAt != null) {
            if (!report.retractionReason.equals(reason)) {
                throw ProblemType.CONFLICT.because("It is already retracted, for another reason");
            }
            return report;
        }
        report.retractedAt = clock.instant();
        report.retractionReason = reason;
        changed(ReportEvent.RETRACTED, topic, List.of(report), report.retractedAt);
        return report;
    }

    /** Reports that waited for their region join it now that it is known. */
    @Transactional
    void join(Collection<String> regions) {
        List<String> waiting = Report.unresolvedAmong(regions);
        lock(waiting);
        byTopic(Report.unresolved(waiting)).forEach((topic, reports) -> {
            reports.forEach(Report::resolve);
            changed(ReportEvent.RESOLVED, topic, reports, clock.instant());
        });
    }

    /** There is no such region: that is said of its reports from now on. */
    @Transactional
    void refuse(String region) {
        lock(List.of(region));
        Instant now = clock.instant();
        byTopic(Report.unresolved(List.of(region))).forEach((topic, reports) -> {
            reports.forEach(report -> report.refusedAt = now);
            changed(ReportEvent.REFUSED, topic, reports, now);
        });
    }

    /** Reports under a P-code that is no longer used go over to its successor. */
    @Transactional
    void move(String superseded, String successor) {
        lock(List.of(superseded, successor));
        Instant now = clock.instant();
        byTopic(Report.in(superseded)).forEach((old, moved) -> {
            moved.forEach(report -> report.moveTo(successor));
            changed(ReportEvent.MOVED, old, moved, now);
            changed(ReportEvent.MOVED, new Topic(successor, old.service()), moved, now);
        });
    }

    private static void lock(Collection<String> regions) {
        OneAtATime.in(regions.stream()
                .flatMap(region -> Arrays.stream(Service.values()).map(service -> new Topic(region, service)))
                .toList());
    }

    private static Map<Topic, List<Report>> byTopic(List<Report> reports) {
        return reports.stream().collect(Collectors.groupingBy(Topic::of, TreeMap::new, Collectors.toList()));
    }

    /** Reports that were there before have changed: what was remembered of their topic no longer holds. */
    private void changed(String type, Topic topic, List<Report> reports, Instant at) {
        Report.flush();
        evidence.forget(topic);
        long firstEvent = Long.MAX_VALUE;
        for (Report report : reports) {
            firstEvent = Math.min(firstEvent, tell(type, topic, report, at));
        }
        weigh(topic, reports, firstEvent);
    }

    private long tell(String type, Topic topic, Report report, Instant at) {
        return log.append(type, topic.key(), at, ReportEvent.of(report));
    }

    private void weigh(Topic topic, List<Report> reports, long event) {
        if (reports.stream().anyMatch(report -> report.resolved)) {
            Instant from = reports.stream()
                    .map(report -> report.observedAt)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Instant to = reports.stream()
                    .map(report -> report.observedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            changes.fire(new EvidenceChanged(topic.region(), topic.service(), from, to, event));
        }
    }
}
