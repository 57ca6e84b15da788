package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifeline.outages.supply.Level;

/**
 * What was usual when: a change holds from its time on, so that it rewrites no past.
 *
 * @param before what was usual before anybody recorded anything
 * @param changes what was usual from each time on
 */
public record Baselines(Level before, NavigableMap<Instant, Level> changes) {
    public static Baselines always(Level level) {
        return new Baselines(level, new TreeMap<>());
    }

    public Level at(Instant time) {
        Map.Entry<Instant, Level> last = changes.floorEntry(time);
        return last == null ? before : last.getValue();
    }

    /** The levels that were never below what was usual: a stretch of such a level separates episodes for certain. */
    public List<Level> neverBelow() {
        Collection<Level> all = changes.values();
        return Stream.of(Level.values())
                .filter(level -> level.known()
                        && !level.worseThan(before)
                        && all.stream().noneMatch(level::worseThan))
                .toList();
    }
}
