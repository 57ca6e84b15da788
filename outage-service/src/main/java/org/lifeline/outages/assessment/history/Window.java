package org.lifeline.outages.assessment.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lifeline.outages.rules.TrueLevels;

/** A time, both ends included. */
public record Window(Instant from, Instant to) {
    public boolean contains(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    /** Extended by all that share a moment with it, or with what it was extended by. */
    public Window with(List<Window> others) {
        Window all = this;
        for (boolean grows = true; grows; ) {
            Window before = all;
            for (Window other : others) {
                if (!other.to().isBefore(all.from()) && !other.from().isAfter(all.to())) {
                    all = new Window(earlier(all.from(), other.from()), later(all.to(), other.to()));
                }
            }
            grows = !all.equals(before);
        }
        return all;
    }

    /** The same times without overlaps, in their order. */
    static List<Window> joined(List<Window> windows) {
        List<Window> joined = new ArrayList<>();
        for (Window next :
                windows.stream().sorted(Comparator.comparing(Window::from)).toList()) {
            Window last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && !next.from().isAfter(last.to().plus(TrueLevels.TICK))) {
                joined.set(joined.size() - 1, new Window(last.from(), later(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    public static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
