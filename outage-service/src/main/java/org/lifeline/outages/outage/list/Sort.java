package org.lifeline.outages.outage.list;

import java.time.Instant;
import java.util.function.Function;
import org.lifeline.outages.outage.Outage;

/** The orders that lists of outages have; each is an index. */
public enum Sort {
    /** The latest known first. */
    opened("opened_at", true, outage -> outage.openedAt, Instant::parse),
    /** The most people first; unknown last. */
    people("people", true, Sort::peopleOf, Long::valueOf),
    /** The longest lasting first. */
    since("started_at", false, outage -> outage.startedAt, Instant::parse);

    final String column;
    final boolean falling;
    final Function<Outage, Object> key;
    final Function<String, Object> read;

    Sort(String column, boolean falling, Function<Outage, Object> key, Function<String, Object> read) {
        this.column = column;
        this.falling = falling;
        this.key = key;
        this.read = read;
    }

    private static Object peopleOf(Outage outage) {
        if (outage.peopleBest != null) {
            return outage.peopleBest;
        }
        return outage.peopleMax != null ? outage.peopleMax : Long.valueOf(-1);
    }
}
