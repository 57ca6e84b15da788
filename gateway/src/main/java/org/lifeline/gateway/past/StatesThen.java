package org.lifeline.gateway.past;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifeline.feed.follow.Past;
import org.lifeline.gateway.follow.EventReader;
import org.lifeline.gateway.follow.EventReader.ReadBefore;
import org.lifeline.gateway.follow.EventReader.ToldState;

/**
 * All states of one type at a time that has passed, by subject. They share with others what is the same.
 *
 * @param held null if what differs from them cannot be asked for
 * @param life the same object for all of which it is certain that they are told of one life of the database: only there an id
 *     names one event
 */
record StatesThen<T>(Past.Held held, Object life, Map<String, ToldState<T>> bySubject) {

    /**
     * Out of what is told of the other time.
     *
     * @param before that the question named; null if it named none
     * @param kept what has been read of the same life
     */
    static <T> StatesThen<T> of(
            Past.States told,
            Instant at,
            StatesThen<T> before,
            ReadBefore<T> kept,
            EventReader reader,
            String type,
            Class<T> state) {
        Past.Held held = told.cursor() == null ? null : new Past.Held(at, told.cursor());
        if (told.whole()) {
            Map<String, ToldState<T>> all = new HashMap<>();
            reader.past(told.lines(), type, state, (subject, event) -> null)
                    .forEach((subject, one) -> one.ifPresent(there -> all.put(subject, there)));
            return new StatesThen<>(held, new Object(), all);
        }
        Map<String, Optional<ToldState<T>>> different = reader.past(told.lines(), type, state, kept);
        if (different.isEmpty()) {
            return new StatesThen<>(held, before.life, before.bySubject);
        }
        Map<String, ToldState<T>> states = new HashMap<>(before.bySubject);
        different.forEach((subject, one) ->
                one.ifPresentOrElse(there -> states.put(subject, there), () -> states.remove(subject)));
        return new StatesThen<>(held, before.life, states);
    }

    List<T> states() {
        return bySubject.values().stream().map(ToldState::state).toList();
    }

    boolean isEmpty() {
        return bySubject.isEmpty();
    }
}
