package org.lifeline.outages.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells within this instance that something waits to be assessed. Other instances look by themselves now and then. */
@ApplicationScoped
public class Bell {
    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore rung = new Semaphore(0);

    Bell(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    public void ring() {
        rung.release();
    }

    /** Once for each of those that are committed together. */
    void ringAfterCommit(int times) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is certain yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    rung.release(times);
                }
            }
        });
    }

    /** Forgets how often it has rung: whoever looks after this for what waits finds all that it rang for. */
    public void hush() {
        rung.drainPermits();
    }

    /** How often since the last {@link #hush} or {@link #await}. */
    public int rings() {
        return rung.availablePermits();
    }

    /** Returns at the next ring, at once if it has rung since the last time, or when the time is over. */
    public void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
