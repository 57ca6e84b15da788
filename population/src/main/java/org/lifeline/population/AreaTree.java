package org.lifeline.population;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which area lies in which. Every area has a place, a number from 0: parents come before their children, and all that
 * lies in an area comes right after it. Children are in the order of their P-codes.
 */
public final class AreaTree {
    private static final int NOWHERE = -1;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<CountedArea> areas = new ArrayList<>();
    private final int[] parents;
    private final int[] ends;
    private final int[][] children;

    /** @param known of those with the same P-code the last counts */
    public AreaTree(Collection<CountedArea> known) {
        Map<String, CountedArea> byPcode = new TreeMap<>();
        known.forEach(area -> byPcode.put(area.pcode(), area));
        Map<String, List<CountedArea>> inside = new HashMap<>();
        List<CountedArea> roots = new ArrayList<>();
        for (CountedArea area : byPcode.values()) {
            CountedArea around = around(area, byPcode);
            List<CountedArea> siblings =
                    around == null ? roots : inside.computeIfAbsent(around.pcode(), none -> new ArrayList<>());
            siblings.add(area);
        }
        parents = new int[byPcode.size()];
        ends = new int[byPcode.size()];
        children = new int[byPcode.size()][];
        roots.forEach(root -> settle(root, NOWHERE, inside));
    }

    /**
     * Null for a country, and as long as the parent has not been heard of. A parent that is not of a coarser level is
     * none: so the tree has no circles, whatever it is told.
     */
    private static CountedArea around(CountedArea area, Map<String, CountedArea> byPcode) {
        CountedArea parent = area.parent() == null ? null : byPcode.get(area.parent());
        return parent != null && parent.adminLevel() < area.adminLevel() ? parent : null;
    }

    private int settle(CountedArea area, int parent, Map<String, List<CountedArea>> inside) {
        int place = areas.size();
        places.put(area.pcode(), place);
        areas.add(area);
        parents[place] = parent;
        children[place] = inside.getOrDefault(area.pcode(), List.of()).stream()
                .mapToInt(child -> settle(child, place, inside))
                .toArray();
        ends[place] = areas.size();
        return place;
    }

    public int size() {
        return areas.size();
    }

    public CountedArea at(int place) {
        return areas.get(place);
    }

    /** By P-code. */
    public Map<String, Integer> places() {
        return Collections.unmodifiableMap(places);
    }

    /** Negative for one that lies in no other. */
    public int parentOf(int place) {
        return parents[place];
    }

    /** Of an area and all that lies in it, the place after the last. */
    public int endOf(int place) {
        return ends[place];
    }

    public int[] childrenOf(int place) {
        return children[place];
    }
}
