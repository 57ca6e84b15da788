package org.lifeline.outages.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells within this instance that something is to be sent. Others look by themselves now and then. */
@ApplicationScoped
public class Due {
    private final Semaphore rung = new Semaphore(0);

    /** After the transaction. */
    public void ring() {
        rung.release();
    }

    /** Returns at the next ring, at once if it has rung since the last time, or when the time is over. */
    public void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
