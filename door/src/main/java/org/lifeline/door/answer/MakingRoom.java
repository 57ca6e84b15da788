package org.lifeline.door.answer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The memory that answers may take together while they are made, for answers that are read from the database for each caller.
 * Each takes as much as it is expected to need. Small ones pass by large ones that wait.
 */
public final class MakingRoom {
    private static final int UNIT = 1024;

    private final int most;
    private final Semaphore free;
    private final Semaphore waiting;
    private final long patienceNanos;

    /**
     * @param most bytes
     * @param patience how long a call waits for room
     * @param mostWaiting calls that wait, each of which holds a thread
     */
    public MakingRoom(long most, Duration patience, int mostWaiting) {
        this.most = units(most);
        this.free = new Semaphore(this.most);
        this.waiting = new Semaphore(mostWaiting);
        this.patienceNanos = patience.toNanos();
    }

    /**
     * Must not be called within a transaction: whoever waits would hold a connection.
     *
     * @param need bytes; what needs more than there is takes all of it, and so is made alone
     * @throws LargeAnswers.Crowded if there is no room in time
     */
    public <T> T of(long need, Supplier<T> answer) {
        int taken = Math.min(most, units(need));
        if (!free.tryAcquire(taken)) {
            await(taken);
        }
        try {
            return answer.get();
        } finally {
            free.release(taken);
        }
    }

    private void await(int units) {
        if (!waiting.tryAcquire()) {
            throw new LargeAnswers.Crowded();
        }
        try {
            if (!free.tryAcquire(units, patienceNanos, TimeUnit.NANOSECONDS)) {
                throw new LargeAnswers.Crowded();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LargeAnswers.Crowded();
        } finally {
            waiting.release();
        }
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
    }
}
