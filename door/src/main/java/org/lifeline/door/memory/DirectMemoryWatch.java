package org.lifeline.door.memory;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Asks on every event loop for a little memory outside the heap, as each connection does. A loop that has been refused for so
 * long, without being given any in between, serves nobody: the JVM does not end for that by itself, since
 * {@code -XX:+ExitOnOutOfMemoryError} is for memory that it manages. A shortage that passes does no harm.
 */
final class DirectMemoryWatch {
    /** A chunk of the pool, so that what a connection has left in a chunk of its own is no answer. */
    private static final int PIECE = 64 * 1024;

    private static final int FEWEST_REFUSALS = 3;

    private final ByteBufAllocator memory;
    private final Duration every;
    private final long patienceNanos;
    private final Consumer<OutOfMemoryError> end;

    /**
     * @param patience how long a loop may be refused
     * @param end told when one has been refused for longer
     */
    DirectMemoryWatch(ByteBufAllocator memory, Duration every, Duration patience, Consumer<OutOfMemoryError> end) {
        this.memory = memory;
        this.every = every;
        this.patienceNanos = patience.toNanos();
        this.end = end;
    }

    void over(EventExecutorGroup loops) {
        for (EventExecutor loop : loops) {
            loop.scheduleWithFixedDelay(new Probe()::ask, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Of one loop, which alone touches it. */
    private final class Probe {
        private int refusals;
        private long firstRefusal;

        private void ask() {
            try {
                memory.directBuffer(PIECE, PIECE).release();
                refusals = 0;
            } catch (OutOfMemoryError refused) { // the JDK's own, or Netty's
                refusals++;
                long now = System.nanoTime();
                firstRefusal = refusals == 1 ? now : firstRefusal;
                if (refusals >= FEWEST_REFUSALS && now - firstRefusal >= patienceNanos) {
                    end.accept(refused);
                }
            }
        }
    }
}
