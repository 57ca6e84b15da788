package org.lifeline.outages.assessment;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.outages.rules.Stretch;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** The true levels of one service in one region, as they are kept. */
public final class TrueHistory {
    private static final String AROUND = """
            select from_time, level, since from true_level
            where region = :region and service = :service
              and from_time >= coalesce((select max(from_time) from true_level
                                         where region = :region and service = :service
                                           and from_time < :from and level in (:settled)), '-infinity')
              and from_time <= coalesce((select min(from_time) from true_level
                                         where region = :region and service = :service
                                           and from_time > :to and level in (:settled)), 'infinity')
            order by from_time""";
    private static final String FROM_JUST_BEFORE = """
            select from_time, level, since from true_level
            where region = :region and service = :service and from_time <= :to
              and from_time >= coalesce((select max(from_time) from true_level
                                         where region = :region and service = :service and from_time < :from),
                                        '-infinity')
            order by from_time""";
    private static final String FORGET = """
            delete from true_level
            where region = :region and service = :service and from_time between :from and :to""";
    private static final String KEEP = """
            insert into true_level (region, service, from_time, level, since)
            values (:region, :service, :from, :level, cast(:since as timestamptz))""";

    private final String region;
    private final Service service;

    public TrueHistory(String region, Service service) {
        this.region = region;
        this.service = service;
    }

    /**
     * The stretches between two times and on both sides as far as the next one at which no episode can last.
     *
     * @param settled the levels at which none can
     */
    public List<Stretch> around(Instant from, Instant to, List<Level> settled) {
        return stretches(query(AROUND)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("settled", settled.stream().map(Level::name).toList()));
    }

    /** Keeps what was derived for a time, both ends included, in the place of what was known of it before. */
    void replace(Instant from, Instant to, List<Stretch> derived) {
        List<Stretch> known =
                stretches(query(FROM_JUST_BEFORE).setParameter("from", from).setParameter("to", to));
        boolean something = !known.isEmpty() && known.get(0).from().isBefore(from);
        Level before = something ? known.get(0).level() : Level.UNKNOWN;
        List<Stretch> old = something ? known.subList(1, known.size()) : known;
        List<Stretch> now = new ArrayList<>(derived);
        if (!now.isEmpty() && now.get(0).level() == before) {
            now.remove(0);
        }
        if (now.equals(old)) {
            return;
        }
        query(FORGET).setParameter("from", from).setParameter("to", to).executeUpdate();
        now.forEach(stretch -> query(KEEP)
                .setParameter("from", stretch.from())
                .setParameter("level", stretch.level().name())
                .setParameter("since", stretch.since())
                .executeUpdate());
    }

    private Query query(String sql) {
        return Panache.getEntityManager()
                .createNativeQuery(sql)
                .setParameter("region", region)
                .setParameter("service", service.name());
    }

    private static List<Stretch> stretches(Query query) {
        List<Stretch> stretches = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] values = (Object[]) row;
            stretches.add(new Stretch((Instant) values[0], Level.valueOf((String) values[1]), (Instant) values[2]));
        }
        return stretches;
    }
}
