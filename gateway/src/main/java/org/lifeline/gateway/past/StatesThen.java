package org.lifeline.gateway.past;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lifeline.feed.follow.Past;
import org.lifeline.gateway.follow.EventReader;

/**
 * All states of one type at a time that has passed, by subject. They share with others what is the same.
 *
 * @param held null if what differs from them cannot be asked for
 */
record StatesThen<T>(Past.Held held, Map<String, T> bySubject) {

    /**
     * Out of what is told of the other time.
     *
     * @param before that the question named; null if it named none
     */
    static <T> StatesThen<T> of(
            Past.States told, Instant at, StatesThen<T> before, EventReader reader, String type, Class<T> state) {
        Past.Held held = told.cursor() == null ? null : new Past.Held(at, told.cursor());
        Map<String, Optional<T>> different = reader.past(told.lines(), type, state);
        if (!told.whole() && different.isEmpty()) {
            return new StatesThen<>(held, before.bySubject);
        }
        Map<String, T> states = told.whole() ? new HashMap<>() : new HashMap<>(before.bySubject);
        different.forEach((subject, one) ->
                one.ifPresentOrElse(there -> states.put(subject, there), () -> states.remove(subject)));
        return new StatesThen<>(held, states);
    }
}
