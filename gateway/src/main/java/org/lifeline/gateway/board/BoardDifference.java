package org.lifeline.gateway.board;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a board may show something else than the one before it.
 *
 * @param changed P-codes of the areas of which it may
 * @param gone the areas that it has no more
 */
public record BoardDifference(Set<String> changed, List<AreaStatus> gone) {
    /** Of a board that was made from the one before it; null for the first. */
    public static BoardDifference ofTheNext(Board before, Board now) {
        return new BoardDifference(now.changed(), gone(before, now));
    }

    /** Of any two boards, with the areas around those that changed. The one before is null for the first. */
    public static BoardDifference between(Board before, Board now) {
        return before == null ? ofTheNext(null, now) : new BoardDifference(changed(before, now), gone(before, now));
    }

    /** Boards share what has not changed. */
    private static Set<String> changed(Board before, Board now) {
        Set<String> changed = new HashSet<>();
        RegionTree tree = now.tree();
        for (int place = 0; place < now.size(); place++) {
            if (before(place, tree, before) != now.status(place)) {
                for (int at = place; at >= 0 && changed.add(tree.at(at).pcode()); ) {
                    at = tree.parentOf(at);
                }
            }
        }
        return changed;
    }

    /** Null if there was no such area. */
    private static AreaStatus before(int place, RegionTree tree, Board before) {
        return before.tree() == tree
                ? before.status(place)
                : before.area(tree.at(place).pcode()).orElse(null);
    }

    private static List<AreaStatus> gone(Board before, Board now) {
        if (before == null || before.tree() == now.tree()) {
            return List.of();
        }
        return Stream.iterate(0, place -> place < before.size(), place -> place + 1)
                .map(before::status)
                .filter(area -> now.area(area.pcode()).isEmpty())
                .toList();
    }
}
