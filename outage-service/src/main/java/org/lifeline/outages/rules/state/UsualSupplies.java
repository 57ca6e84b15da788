package org.lifeline.outages.rules.state;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was usual when: a change holds from its time on, so that it rewrites no past.
 *
 * @param before what was usual before anybody recorded anything
 * @param changes what was usual from each time on
 */
public record UsualSupplies(UsualSupply before, NavigableMap<Instant, UsualSupply> changes) {
    public static UsualSupplies always(UsualSupply usual) {
        return new UsualSupplies(usual, new TreeMap<>());
    }

    public UsualSupply at(Instant time) {
        Map.Entry<Instant, UsualSupply> last = changes.floorEntry(time);
        return last == null ? before : last.getValue();
    }
}
