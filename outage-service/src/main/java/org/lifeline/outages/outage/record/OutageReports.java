package org.lifeline.outages.outage.record;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportView;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.wire.ProblemType;

/** The reports of an outage: those of its service in its region seen in its time, and those of its duplicates. */
@ApplicationScoped
class OutageReports {
    private static final String OF_OUTAGE = """
            with recursive one (id) as (
                select cast(:outage as uuid)
                union
                select o.id from outage o join one on o.duplicate_of = one.id)
            select r.* from report r
            where exists (
                select 1 from outage o join one on one.id = o.id
                where o.region = r.region and o.service = r.service
                  and r.observed_at between o.reported_start and coalesce(o.restored_at, 'infinity'))
              and r.resolved
              and (r.region, r.service) in (select o.region, o.service from outage o join one on one.id = o.id)
            """;
    private static final String BY_TIME = OF_OUTAGE + """
              and (r.observed_at, r.id) > (:after, cast(:id as uuid))
            order by r.observed_at, r.id
            limit :limit""";

    /** Within an hour in an order that says nothing: whoever knows the time of one would else know that of the next. */
    private static final String BY_HOUR = OF_OUTAGE + """
              and r.received_at <= :moment
              and (date_trunc('hour', r.observed_at), hashtextextended(cast(r.id as text), 0))
                  > (date_trunc('hour', cast(:after as timestamptz)),
                     hashtextextended(cast(cast(:id as uuid) as text), 0))
            order by date_trunc('hour', r.observed_at), hashtextextended(cast(r.id as text), 0)
            limit :limit""";

    private static final Instant BEGINNING = Instant.EPOCH;

    private final Reader reader;
    private final ShowReports show;

    OutageReports(Reader reader, ShowReports show) {
        this.reader = reader;
        this.show = show;
    }

    /** @param last after which the next page begins; null on the last page */
    record ReportPage(List<ReportView> reports, UUID last) {}

    ReportPage page(UUID outage, UUID after, int limit) {
        Report last = after == null
                ? null
                : Report.<Report>findByIdOptional(after)
                        .orElseThrow(() -> ProblemType.BAD_REQUEST.because("`after` is not a place in this list"));
        List<Report> found = find(outage, last, limit + 1);
        List<Report> page = found.stream().limit(limit).toList();
        return new ReportPage(show.byArea(outage, page), found.size() > limit ? page.get(limit - 1).id : null);
    }

    private List<Report> find(UUID outage, Report after, int limit) {
        var query = Panache.getSession()
                .createNativeQuery(reader.exact() ? BY_TIME : BY_HOUR, Report.class)
                .setParameter("outage", outage)
                .setParameter("after", after == null ? BEGINNING : after.observedAt)
                .setParameter("id", after == null ? new UUID(0, 0) : after.id)
                .setParameter("limit", limit);
        if (!reader.exact()) {
            query.setParameter("moment", reader.moment());
        }
        return query.getResultList();
    }
}
