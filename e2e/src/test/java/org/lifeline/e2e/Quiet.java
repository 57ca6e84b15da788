package org.lifeline.e2e;

import java.time.Duration;

/** A phone has its processor to itself; here it shares it with all services, so what they still do must not count. */
final class Quiet {
    private static final Duration LOOKED_AT = Duration.ofSeconds(1);
    private static final Duration MOST_USED = LOOKED_AT.dividedBy(5);
    private static final int PATIENCE_SECONDS = 60;

    private Quiet() {}

    /** Returns when all processes together used a fifth of one core for a second, or after a minute in which they did not. */
    static void await() {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            Duration before = used();
            try {
                Thread.sleep(LOOKED_AT.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
            if (used().minus(before).compareTo(MOST_USED) <= 0) {
                return;
            }
        }
    }

    private static Duration used() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
