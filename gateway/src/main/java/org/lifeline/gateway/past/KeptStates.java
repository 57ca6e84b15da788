package org.lifeline.gateway.past;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/** The states of those times that were asked for last: what is asked for next may differ little from one of them. */
final class KeptStates<T> {
    private final int most;
    private final Deque<StatesThen<T>> latest = new ArrayDeque<>();

    KeptStates(int most) {
        this.most = most;
    }

    /** Those of the time that is nearest; null if there are none. */
    synchronized StatesThen<T> nearest(Instant at) {
        return latest.stream()
                .min(Comparator.comparing(
                        states -> Duration.between(states.held().at(), at).abs()))
                .orElse(null);
    }

    synchronized void keep(StatesThen<T> states) {
        if (states.held() == null) {
            return;
        }
        latest.removeIf(one -> one.held().at().equals(states.held().at()));
        latest.addFirst(states);
        if (latest.size() > most) {
            latest.removeLast();
        }
    }
}
