package org.lifeline.outages.report;

import io.quarkus.hibernate.orm.panache.Panache;
import org.lifeline.outages.supply.Service;

/**
 * Evidence about one service in one region is weighed one change at a time. The lock is taken before anything is
 * written: a writer that waits has no transaction id yet, and so does not hold back the change feed.
 */
public final class OneAtATime {
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))";

    private OneAtATime() {}

    /** Waits for its turn; the lock is held until the transaction ends. */
    public static void in(String region, Service service) {
        Panache.getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter("key", region + "/" + service)
                .getSingleResult();
    }
}
