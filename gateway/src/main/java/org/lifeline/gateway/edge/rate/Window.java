package org.lifeline.gateway.edge.rate;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts within about a second. Threads that meet at its turn may let a few more through, which is cheaper than being exact. */
final class Window {
    private static final int NANOS_AS_SECONDS = 30; // 2^30 ns are 1.07 s

    private final AtomicInteger used = new AtomicInteger();
    private volatile long second;

    /** Whether it is one of the first so many. */
    boolean isAmong(int first) {
        long now = System.nanoTime() >> NANOS_AS_SECONDS;
        if (now != second) {
            second = now;
            used.set(0);
        }
        return used.get() < first && used.getAndIncrement() < first;
    }
}
