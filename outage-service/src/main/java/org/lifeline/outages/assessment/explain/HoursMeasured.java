package org.lifeline.outages.assessment.explain;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.UUID;
import org.lifeline.outages.rules.Assessment;

/** The hours of supply that the evidence speaks of. */
final class HoursMeasured {
    private HoursMeasured() {}

    /** Of the newest standing report at the level that measured them; null when none did. */
    static Double in(Assessment assessment) {
        List<UUID> atTheLevel = assessment.evidence().stream()
                .map(one -> one.claim())
                .filter(claim -> claim.level() == assessment.level())
                .map(claim -> claim.id())
                .toList();
        return atTheLevel.isEmpty()
                ? null
                : Panache.getSession()
                        .createQuery(
                                "select r.hoursPerDay from Report r where r.id in :ids and r.hoursPerDay is not null"
                                        + " order by r.observedAt desc, r.id desc",
                                Double.class)
                        .setParameter("ids", atTheLevel)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }
}
