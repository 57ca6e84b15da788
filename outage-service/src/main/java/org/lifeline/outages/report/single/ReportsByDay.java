package org.lifeline.outages.report.single;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.region.Region;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.shown.ReportVisibility;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.outages.report.shown.Visibility;
import org.lifeline.privacy.CoarseTime;
import org.lifeline.wire.ProblemType;

/**
 * Reports as everybody but coordinators lists them: the latest day first, within a day in an order that says nothing. What is
 * shown by its source stands here from two days after the day on which it was seen, if it had reached us by then: the day on which it
 * came would be a key to its other side. It is in no list of one service, for its service is told on its other side only.
 */
@ApplicationScoped
class ReportsByDay {
    /** Together with the size of a round this bounds what a page may read; it then is shorter, and has a next one. */
    private static final int MOST_ROUNDS = 10;

    private static final int LEAST_OF_A_ROUND = 100;
    private static final Duration SHOWN_AFTER = Duration.ofDays(2);
    private static final String DAY = "date_trunc('day', r.observed_at at time zone 'UTC')";

    private final Reader reader;
    private final ReportVisibility visibility;
    private final ShowReports show;

    ReportsByDay(Reader reader, ReportVisibility visibility, ShowReports show) {
        this.reader = reader;
        this.visibility = visibility;
        this.show = show;
    }

    /** As much of a report as it takes to say whether it is listed: of most that are looked at nothing else is read. */
    private record Found(UUID id, String region, Instant observedAt, Instant receivedAt) {
        static Found of(Tuple row) {
            return new Found(
                    row.get("id", UUID.class),
                    row.get("region", String.class),
                    row.get("observed_at", Instant.class),
                    row.get("received_at", Instant.class));
        }
    }

    private record Place(LocalDateTime day, UUID id) {
        static Place of(Found report) {
            return new Place(LocalDateTime.ofInstant(CoarseTime.day(report.observedAt()), ZoneOffset.UTC), report.id());
        }

        String encoded() {
            return day + "|" + id;
        }

        static Place decode(String text) {
            try {
                String[] parts = text.split("\\|");
                return new Place(LocalDateTime.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException malformed) {
                throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
            }
        }
    }

    ReportPage page(ReportFilter asked, String after) {
        String region = asked.region;
        boolean hasParent = region != null && !show.parent(region).equals(region);
        Instant moment = reader.moment();
        int round = Math.max(asked.limit + 1, LEAST_OF_A_ROUND);
        Map<UUID, Visibility> seen = new LinkedHashMap<>();
        Place last = null; // of the page
        Place place = after == null ? null : Place.decode(after);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            List<Found> found = find(asked, region, moment, place, round);
            Map<UUID, Visibility> visible =
                    visibility.of(found.stream().map(Found::id).toList());
            for (Found report : found) {
                Visibility how = visible.get(report.id());
                if (how == Visibility.SMALL
                        && (asked.service != null
                                || hasParent && report.region().equals(region)
                                || !old(report, moment))) {
                    continue;
                }
                if (seen.size() == asked.limit) {
                    return page(seen, last);
                }
                seen.put(report.id(), how);
                last = Place.of(report);
            }
            if (found.size() < round) {
                return page(seen, null);
            }
            place = Place.of(found.get(found.size() - 1));
        }
        return page(seen, place);
    }

    /** @param next null on the last page */
    private ReportPage page(Map<UUID, Visibility> seen, Place next) {
        Map<UUID, Report> reports = new HashMap<>();
        if (!seen.isEmpty()) {
            Report.<Report>list("id in ?1", seen.keySet()).forEach(report -> reports.put(report.id, report));
        }
        return new ReportPage(
                show.bySource(seen.keySet().stream().map(reports::get).toList(), seen),
                next == null ? null : next.encoded());
    }

    private static boolean old(Found report, Instant moment) {
        Instant shownFrom = CoarseTime.day(report.observedAt()).plus(SHOWN_AFTER);
        return report.receivedAt().isBefore(shownFrom) && !moment.isBefore(shownFrom);
    }

    private List<Found> find(ReportFilter asked, String region, Instant moment, Place after, int limit) {
        List<String> where = new ArrayList<>(List.of("r.received_at <= :moment"));
        Map<String, Object> with = new HashMap<>(Map.of("moment", moment, "limit", limit));
        if (region != null) {
            where.add("r.region in (:regions)");
            with.put("regions", Region.inside(region));
        }
        if (asked.service != null) {
            where.add("r.service = :service");
            with.put("service", asked.service.name());
        }
        if (asked.since() != null) {
            where.add("r.observed_at >= :since");
            with.put("since", CoarseTime.day(asked.since()));
        }
        if (asked.unresolved) {
            where.add("not r.resolved");
        }
        if (after != null) {
            where.add("(" + DAY + ", r.place) < (:day, (select last.place from report last where last.id = :id))");
            with.put("day", after.day());
            with.put("id", after.id());
        }
        NativeQuery<Tuple> query = Panache.getSession()
                .createNativeQuery(
                        "select r.id, r.region, r.observed_at, r.received_at from report r where "
                                + String.join(" and ", where) + " order by " + DAY + " desc, r.place desc limit :limit",
                        Tuple.class);
        query.addScalar("id", UUID.class)
                .addScalar("region", String.class)
                .addScalar("observed_at", Instant.class)
                .addScalar("received_at", Instant.class);
        with.forEach(query::setParameter);
        return query.getResultStream().map(Found::of).toList();
    }
}
