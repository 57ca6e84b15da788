package org.lifeline.outages.webhook.sending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after a failed attempt.
 *
 * @param pauses after the first, the second … attempt
 * @param jitter how much longer or shorter each may be, as a part of it
 */
record BackOff(List<Duration> pauses, double jitter) {
    private static final int LONGEST_HOLD_EXPONENT = 20;

    /**
     * Empty when that was the last attempt.
     *
     * @param attempts that have failed, the last one included
     * @param random from 0 to 1
     * @param asked by the receiver; it waits at least so long
     */
    Optional<Duration> after(int attempts, double random, Duration asked) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        double factor = 1 + jitter * (2 * random - 1);
        Duration pause = Duration.ofMillis((long) (pauses.get(attempts - 1).toMillis() * factor));
        return Optional.of(pause.compareTo(asked) < 0 ? asked : pause);
    }

    /** How long the receiver itself is left alone, after so many failures in a row. */
    static Duration hold(int failures, Duration longest, Duration asked) {
        Duration hold = Duration.ofSeconds(1L << Math.min(failures - 1, LONGEST_HOLD_EXPONENT));
        Duration bounded = hold.compareTo(longest) < 0 ? hold : longest;
        return bounded.compareTo(asked) < 0 ? asked : bounded;
    }
}
