package org.lifeline.outages.topic;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * A topic is assessed, and decided about, by one transaction at a time. The lock is taken before anything is written: who
 * waits for it has no transaction id yet, and so does not hold back the change feed. Reports are filed without it.
 */
public final class OneAtATime {
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))";

    private OneAtATime() {}

    /** Waits for its turn; the lock is held until the transaction ends. */
    public static void in(Topic topic) {
        Panache.getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter("key", topic.key())
                .getSingleResult();
    }
}
