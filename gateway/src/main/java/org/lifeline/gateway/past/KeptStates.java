package org.lifeline.gateway.past;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.lifeline.gateway.follow.EventReader.ToldState;

/**
 * The states of those times that were asked for last: what is asked for next may differ little from one of them. They go when
 * memory is short.
 */
final class KeptStates<T> {
    private final int most;
    private final Deque<SoftReference<StatesThen<T>>> latest = new ArrayDeque<>();

    KeptStates(int most) {
        this.most = most;
    }

    /** Those of the time that is nearest; null if there are none. */
    StatesThen<T> nearest(Instant at) {
        return all().stream()
                .min(Comparator.comparing(
                        states -> Duration.between(states.held().at(), at).abs()))
                .orElse(null);
    }

    /** What an event told, if it is among those of one life; else null. */
    static <T> ToldState<T> told(List<StatesThen<T>> kept, Object life, String subject, String event) {
        for (StatesThen<T> states : kept) {
            ToldState<T> one = states.life() == life ? states.bySubject().get(subject) : null;
            if (one != null && event != null && event.equals(one.event())) {
                return one;
            }
        }
        return null;
    }

    synchronized List<StatesThen<T>> all() {
        return latest.stream().map(SoftReference::get).filter(Objects::nonNull).toList();
    }

    synchronized void keep(StatesThen<T> states) {
        if (states.held() == null) {
            return;
        }
        latest.removeIf(one ->
                one.get() == null || one.get().held().at().equals(states.held().at()));
        latest.addFirst(new SoftReference<>(states));
        if (latest.size() > most) {
            latest.removeLast();
        }
    }
}
