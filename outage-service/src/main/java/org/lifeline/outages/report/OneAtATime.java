package org.lifeline.outages.report;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.List;
import org.lifeline.outages.supply.Service;

/**
 * Evidence about one service in one region is weighed one change at a time. The lock is taken before anything is
 * written: a writer that waits has no transaction id yet, and so does not hold back the change feed.
 */
public final class OneAtATime {
    /** In the order of the keys, which is one for all, so that nobody waits in a circle. */
    private static final String LOCKS = """
            select count(pg_advisory_xact_lock(hashtextextended(key, 0)))
            from unnest(cast(:keys as text[])) as k (key)""";

    private OneAtATime() {}

    /** Waits for its turn; the lock is held until the transaction ends. */
    public static void in(String region, Service service) {
        in(List.of(new Topic(region, service)));
    }

    /** Takes all turns that a transaction needs, at once. */
    static void in(Collection<Topic> topics) {
        Panache.getEntityManager()
                .createNativeQuery(LOCKS)
                .setParameter(
                        "keys",
                        topics.stream().map(Topic::key).distinct().sorted().toArray(String[]::new))
                .getSingleResult();
    }
}
