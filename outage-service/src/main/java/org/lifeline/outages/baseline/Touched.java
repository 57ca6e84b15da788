package org.lifeline.outages.baseline;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.List;
import org.lifeline.outages.supply.Service;

/**
 * Services in areas whose assessments a changed baseline touches. They are kept until each has been assessed anew, a batch
 * at a time: a change for a whole country is one short transaction, and survives the end of this process.
 */
public record Touched(String region, Service service, Instant from, long event) {
    private static final String MARK = """
            with recursive inside (pcode) as (
                select cast(:region as text)
                union
                select r.pcode from region r join inside i on r.parent = i.pcode
                where not exists (
                    select 1 from (
                        select b.level from baseline b
                        where b.region = r.pcode and b.service = :service
                        order by b.valid_from desc limit 1) own
                    where own.level is not null))
            insert into baseline_touched (region, service, event)
            select a.region, a.service, :event from assessment a join inside i on a.region = i.pcode
            where a.service = :service
            on conflict (region, service) do nothing""";
    private static final String SOME = """
            select t.region, t.service, t.event, e.time from baseline_touched t join event e on e.id = t.event
            order by t.event, t.region, t.service
            limit :most""";
    private static final String TAKE = "delete from baseline_touched where region = :region and service = :service";

    static void mark(String region, Service service, long event) {
        Panache.getEntityManager()
                .createNativeQuery(MARK)
                .setParameter("region", region)
                .setParameter("service", service.name())
                .setParameter("event", event)
                .executeUpdate();
    }

    public static List<Touched> some(int most) {
        return Panache.getSession()
                .createNativeQuery(SOME, Object[].class)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(Touched::of)
                .toList();
    }

    /** False when another instance was faster; in the transaction of the assessment. */
    public boolean take() {
        return Panache.getEntityManager()
                        .createNativeQuery(TAKE)
                        .setParameter("region", region)
                        .setParameter("service", service.name())
                        .executeUpdate()
                == 1;
    }

    private static Touched of(Object[] values) {
        return new Touched(
                (String) values[0],
                Service.valueOf((String) values[1]),
                (Instant) values[3],
                ((Number) values[2]).longValue());
    }
}
