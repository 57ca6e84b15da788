package org.lifeline.outages.reliability.counting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.lifeline.outages.rules.state.UsualSupplies;
import org.lifeline.outages.rules.state.UsualSupply;

/** What was usual when. */
public record UsualCourse(UsualSupply before, NavigableMap<Long, UsualSupply> changes) {
    public static UsualCourse of(UsualSupplies usual, ToLongFunction<Instant> time) {
        NavigableMap<Long, UsualSupply> changes = new TreeMap<>();
        usual.changes().forEach((at, one) -> changes.put(time.applyAsLong(at), one));
        return new UsualCourse(usual.before(), changes);
    }

    UsualSupply at(long time) {
        var last = changes.floorEntry(time);
        return last == null ? before : last.getValue();
    }

    Collection<Long> changesBetween(long from, long until) {
        return changes.isEmpty() || until <= from
                ? List.of()
                : changes.subMap(from, false, until, false).keySet();
    }
}
