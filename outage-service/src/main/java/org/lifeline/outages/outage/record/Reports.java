package org.lifeline.outages.outage.record;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lifeline.outages.report.Report;

/** The reports of an outage: those of its service in its region seen in its time, and those of its duplicates. */
final class Reports {
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
              and (r.observed_at, r.id) > (:after, cast(:id as uuid))
            order by r.observed_at, r.id
            limit :limit""";
    private static final Instant BEGINNING = Instant.EPOCH;

    private Reports() {}

    /** The earliest seen first. */
    static List<Report> of(UUID outage, Report after, int limit) {
        return Panache.getSession()
                .createNativeQuery(OF_OUTAGE, Report.class)
                .setParameter("outage", outage)
                .setParameter("after", after == null ? BEGINNING : after.observedAt)
                .setParameter("id", after == null ? new UUID(0, 0) : after.id)
                .setParameter("limit", limit)
                .getResultList();
    }
}
