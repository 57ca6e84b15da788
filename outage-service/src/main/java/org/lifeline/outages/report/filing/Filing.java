package org.lifeline.outages.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.author.Person;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportEvent;

/** Keeps reports, once each, and tells of them, all in one transaction or not at all. */
@ApplicationScoped
class Filing {
    private final Announcing announcing;
    private final Authorship authorship;
    private final Clock clock;

    Filing(Announcing announcing, Authorship authorship, Clock clock) {
        this.announcing = announcing;
        this.authorship = authorship;
        this.clock = clock;
    }

    /** What became of each, in the order given. Of those that share an id the first counts. */
    @Transactional
    List<Fate> keep(List<Offered> offered) {
        Map<UUID, Offered> first = new LinkedHashMap<>();
        offered.forEach(one -> first.putIfAbsent(one.report().id, one));
        Map<Person, UUID> authors = authorship.of(first.values());
        Set<UUID> kept = InsertReports.newOf(first.values());
        if (!kept.isEmpty()) {
            List<Offered> theirs = first.values().stream()
                    .filter(one -> kept.contains(one.report().id))
                    .toList();
            InsertReports.locations(theirs);
            KeptRemits.keep(theirs);
            authorship.link(theirs, authors);
            announcing.tell(
                    ReportEvent.FILED, theirs.stream().map(Offered::report).toList(), clock.instant());
        }
        return fates(offered, first, kept);
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
}
