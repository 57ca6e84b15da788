package org.lifeline.gateway.past;

import java.util.Map;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.RegionTree;

/** The tree that was used last: areas seldom change, so most times have the same. */
final class TreeThen {
    private Made last = new Made(Map.of(), null);

    private record Made(Map<String, Region> of, RegionTree tree) {}

    synchronized RegionTree of(Map<String, Region> told) {
        if (!told.equals(last.of)) {
            last = new Made(told, new RegionTree(told.values()));
        }
        return last.tree;
    }
}
