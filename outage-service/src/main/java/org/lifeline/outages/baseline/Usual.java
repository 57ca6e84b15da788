package org.lifeline.outages.baseline;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lifeline.outages.rules.Baselines;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** Says what is usual in an area: what is recorded for it, else for the nearest area around it, else the default. */
@ApplicationScoped
public class Usual {
    private static final String RECORDED = """
            with recursive up (pcode, steps) as (
                select cast(:region as text), 0
                union all
                select r.parent, up.steps + 1 from region r join up on r.pcode = up.pcode
                where r.parent is not null and up.steps < 10)
            select b.valid_from, up.steps, b.region, b.level, b.hours_per_day
            from baseline b join up on b.region = up.pcode
            where b.service = :service
            order by b.valid_from, up.steps""";

    private final Level byDefault;

    Usual(BaselineSettings settings) {
        this.byDefault = settings.level();
    }

    /** What has been usual in one area, from each time on. */
    public record Here(Level before, NavigableMap<Instant, UsualLevel> changes) {
        public UsualLevel at(Instant time) {
            var last = changes.floorEntry(time);
            return last == null ? new UsualLevel(before, null, null) : last.getValue();
        }

        public Baselines baselines() {
            return new Baselines(
                    before,
                    changes.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, one -> one.getValue().level(), (a, b) -> b, TreeMap::new)));
        }
    }

    public Here here(String region, Service service) {
        NavigableMap<Instant, UsualLevel> changes = new TreeMap<>();
        TreeMap<Integer, UsualLevel> bySteps = new TreeMap<>(); // the nearest first
        for (Object[] row : Panache.getSession()
                .createNativeQuery(RECORDED, Object[].class)
                .setParameter("region", region)
                .setParameter("service", service.name())
                .getResultList()) {
            int steps = ((Number) row[1]).intValue();
            if (row[3] == null) {
                bySteps.remove(steps);
            } else {
                bySteps.put(steps, new UsualLevel(Level.valueOf((String) row[3]), (Double) row[4], (String) row[2]));
            }
            changes.put(
                    (Instant) row[0],
                    bySteps.isEmpty()
                            ? new UsualLevel(byDefault, null, null)
                            : bySteps.firstEntry().getValue());
        }
        return new Here(byDefault, changes);
    }
}
