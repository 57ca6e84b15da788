package org.lifeline.outages.report.single;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.region.KnownRegions;
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

    private final KnownRegions regions;
    private final Reader reader;
    private final ReportVisibility visibility;
    private final ShowReports show;

    ReportsByDay(KnownRegions regions, Reader reader, ReportVisibility visibility, ShowReports show) {
        this.regions = regions;
        this.reader = reader;
        this.visibility = visibility;
        this.show = show;
    }

    private record Place(LocalDateTime day, UUID id) {
        static Place of(Report report) {
            return new Place(LocalDateTime.ofInstant(CoarseTime.day(report.observedAt), ZoneOffset.UTC), report.id);
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
        String region = asked.region == null ? null : regions.now(asked.region);
        boolean hasParent = region != null && !show.parent(region).equals(region);
        Instant moment = reader.moment();
        int round = Math.max(asked.limit + 1, LEAST_OF_A_ROUND);
        Map<UUID, Visibility> seen = new HashMap<>();
        List<Report> page = new ArrayList<>();
        Place place = after == null ? null : Place.decode(after);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            List<Report> found = find(asked, region, moment, place, round);
            seen.putAll(visibility.of(found.stream().map(report -> report.id).toList()));
            for (Report report : found) {
                boolean narrow = seen.get(report.id) == Visibility.SMALL;
                if (narrow
                        && (asked.service != null
                                || hasParent && report.region.equals(region)
                                || !old(report, moment))) {
                    continue;
                }
                if (page.size() == asked.limit) {
                    return new ReportPage(
                            show.bySource(page, seen),
                            Place.of(page.get(page.size() - 1)).encoded());
                }
                page.add(report);
            }
            if (found.size() < round) {
                return new ReportPage(show.bySource(page, seen), null);
            }
            place = Place.of(found.get(found.size() - 1));
        }
        return new ReportPage(show.bySource(page, seen), place.encoded());
    }

    private static boolean old(Report report, Instant moment) {
        Instant shownFrom = CoarseTime.day(report.observedAt).plus(SHOWN_AFTER);
        return report.receivedAt.isBefore(shownFrom) && !moment.isBefore(shownFrom);
    }

    private List<Report> find(ReportFilter asked, String region, Instant moment, Place after, int limit) {
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
        NativeQuery<Report> query = Panache.getSession()
                .createNativeQuery(
                        "select r.* from report r where " + String.join(" and ", where) + " order by " + DAY
                                + " desc, r.place desc limit :limit",
                        Report.class);
        with.forEach(query::setParameter);
        return query.getResultList();
    }
}
