package org.lifeline.outages.assessment.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lifeline.outages.rules.Stretch;
import org.lifeline.outages.supply.Level;

/** A part of the true levels of one topic, with what is changed of it. */
public final class History {
    private final TreeMap<Instant, Stretch> stretches = new TreeMap<>();
    private final List<Instant> gone = new ArrayList<>();
    private final List<Stretch> come = new ArrayList<>();

    History(List<Stretch> known) {
        known.forEach(stretch -> stretches.put(stretch.from(), stretch));
    }

    /** Puts what was derived for a time in the place of what was known of it. */
    public void replace(Window window, List<Stretch> derived) {
        var before = stretches.lowerEntry(window.from());
        Level level = before == null ? Level.UNKNOWN : before.getValue().level();
        List<Stretch> now =
                !derived.isEmpty() && derived.get(0).level() == level ? derived.subList(1, derived.size()) : derived;
        var old = stretches.subMap(window.from(), true, window.to(), true);
        if (!now.equals(List.copyOf(old.values()))) {
            gone.addAll(old.keySet());
            old.clear();
            now.forEach(stretch -> stretches.put(stretch.from(), stretch));
            come.addAll(now);
        }
    }

    public List<Stretch> stretches() {
        return List.copyOf(stretches.values());
    }

    /** The beginnings of those that are no longer true. */
    List<Instant> gone() {
        return gone;
    }

    List<Stretch> come() {
        return come;
    }
}
