package org.lifeline.outages.outage.record;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lifeline.outages.author.Pseudonyms;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.ReportView;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.wire.ProblemType;

/** The reports of an outage: those of its service in its region seen in its time, and those of its duplicates. */
@ApplicationScoped
class OutageReports {
    private static final String SURVIVED = """
            with recursive one (id) as (
                select cast(:outage as uuid)
                union
                select o.id from outage o join one on o.duplicate_of = one.id)
            """;
    private static final String BY_TIME = SURVIVED + """
            select r.* from report r
            where exists (
                select 1 from outage o join one on one.id = o.id
                where o.region = r.region and o.service = r.service
                  and r.observed_at between o.reported_start and coalesce(o.restored_at, 'infinity'))
              and r.resolved
              and (r.region, r.service) in (select o.region, o.service from outage o join one on one.id = o.id)
              and (r.observed_at, r.id) > (:after, cast(:id as uuid))
            order by r.observed_at, r.id
            limit :limit""";

    /**
     * Within an hour in an order that says nothing, and is not that of lists by source: whoever knows the time of one would
     * else know that of the next.
     */
    private static final String BY_HOUR = SURVIVED + """
            select r.* from outage o join one on one.id = o.id
            cross join lateral (
                select h.from_hour, h.to_hour from outage_hours(o.region, o.service, :moment) h where h.id = o.id) told
            join report r on r.region = o.region and r.service = o.service and r.resolved
              and r.received_at <= :moment
              and r.observed_at >= told.from_hour and r.observed_at < told.to_hour + interval '1 hour'
            where (date_trunc('hour', r.observed_at), md5(:salt || r.id))
                  > (date_trunc('hour', cast(:after as timestamptz)), md5(:salt || cast(:id as uuid)))
            order by date_trunc('hour', r.observed_at), md5(:salt || r.id)
            limit :limit""";

    private static final Instant BEGINNING = Instant.EPOCH;

    private final Reader reader;
    private final ShowReports show;
    private final Pseudonyms pseudonyms;

    OutageReports(Reader reader, ShowReports show, Pseudonyms pseudonyms) {
        this.reader = reader;
        this.show = show;
        this.pseudonyms = pseudonyms;
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
            query.setParameter("moment", reader.moment())
                    .setParameter("salt", pseudonyms.salt(outage.toString(), "reports"));
        }
        return query.getResultList();
    }
}
