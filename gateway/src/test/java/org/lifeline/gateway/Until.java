package org.lifeline.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for a fact, as long as it takes and no longer. */
public final class Until {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Until() {}

    public static void holds(Runnable fact) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                fact.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
