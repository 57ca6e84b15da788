package org.lifeline.outages.assessment;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/** Reads the reports of a service in a region as the rules see them: no entity, for there may be ten thousand. */
public final class Claims {
    private static final String SEEN = """
            select r.id, r.lineage, r.level, r.observedAt, r.receivedAt, r.retractedAt, r.reliability, r.credibility,
                   r.scope, r.peopleMin, r.peopleBest, r.peopleMax, r.exercise
            from Report r
            where r.region = :region and r.service = :service and r.resolved
              and r.observedAt between :from and :to""";
    private static final String FIRST = """
            select min(r.observedAt) from Report r
            where r.region = :region and r.service = :service and r.resolved""";
    private static final String FIRST_AFTER = FIRST + """

              and r.retractedAt is null and r.observedAt > :after and r.level in :levels""";

    private Claims() {}

    /** Those seen between two times, both included. */
    public static List<Claim> seen(String region, Service service, Instant from, Instant to) {
        return Panache.getSession()
                .createQuery(SEEN, Object[].class)
                .setParameter("region", region)
                .setParameter("service", service)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(Claims::claim)
                .toList();
    }

    /** Null when nothing was ever reported. */
    static Instant firstSeen(String region, Service service) {
        return Panache.getSession()
                .createQuery(FIRST, Instant.class)
                .setParameter("region", region)
                .setParameter("service", service)
                .getSingleResult();
    }

    /** When the first standing report after a time was seen that says one of some levels; null when none does. */
    public static Instant firstSeenAfter(String region, Service service, Instant after, List<Level> levels) {
        return levels.isEmpty()
                ? null
                : Panache.getSession()
                        .createQuery(FIRST_AFTER, Instant.class)
                        .setParameter("region", region)
                        .setParameter("service", service)
                        .setParameter("after", after)
                        .setParameter("levels", levels)
                        .getSingleResult();
    }

    private static Claim claim(Object[] row) {
        return new Claim(
                (UUID) row[0],
                (String) row[1],
                (Level) row[2],
                (Instant) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (Reliability) row[6],
                (Short) row[7],
                (Scope) row[8],
                row[9] == null ? null : new People((Long) row[9], (Long) row[10], (Long) row[11]),
                (Boolean) row[12]);
    }
}
