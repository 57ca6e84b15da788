package org.lifeline.outages.report.single;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.region.Region;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.shown.ReportVisibility;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.wire.ProblemType;

/** Reports as coordinators list them: the latest seen first, and then by id. */
@ApplicationScoped
class ReportsByTime {
    private final ReportVisibility visibility;
    private final ShowReports show;

    ReportsByTime(ReportVisibility visibility, ShowReports show) {
        this.visibility = visibility;
        this.show = show;
    }

    private record Place(Instant observedAt, UUID id) {
        static Place of(Report report) {
            return new Place(report.observedAt, report.id);
        }

        String encoded() {
            return observedAt + "|" + id;
        }

        static Place decode(String text) {
            try {
                String[] parts = text.split("\\|");
                return new Place(ReportFilter.within(Instant.parse(parts[0])), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException malformed) {
                throw ProblemType.BAD_REQUEST.because("`after` is not a place in this list");
            }
        }
    }

    ReportPage page(ReportFilter asked, String after) {
        List<Report> found = find(asked, after);
        boolean more = found.size() > asked.limit;
        List<Report> page = more ? found.subList(0, asked.limit) : found;
        return new ReportPage(
                show.bySource(
                        page,
                        visibility.of(page.stream().map(report -> report.id).toList())),
                more ? Place.of(page.get(page.size() - 1)).encoded() : null);
    }

    /** The page asked for and one more, if there is more. */
    private List<Report> find(ReportFilter asked, String after) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> with = new HashMap<>();
        if (asked.region != null) {
            where.add("region in :regions");
            with.put("regions", Region.inside(asked.region));
        }
        if (asked.service != null) {
            where.add("service = :service");
            with.put("service", asked.service);
        }
        if (asked.since() != null) {
            where.add("observedAt >= :since");
            with.put("since", asked.since());
        }
        if (asked.unresolved) {
            where.add("not resolved");
        }
        if (after != null) {
            Place place = Place.decode(after);
            // the first half is what the index can begin at
            where.add("observedAt <= :observedAt and (observedAt < :observedAt or id < :id)");
            with.put("observedAt", place.observedAt());
            with.put("id", place.id());
        }
        return Report.find(String.join(" and ", where) + " order by observedAt desc, id desc", with)
                .page(0, asked.limit + 1)
                .list();
    }
}
