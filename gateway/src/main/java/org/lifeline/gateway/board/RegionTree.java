package org.lifeline.gateway.board;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which area lies in which. Every area has a place, a number from 0: parents come before their children, and all that
 * lies in an area comes right after it. Children are in the order of their P-codes.
 */
public final class RegionTree {
    private static final int NOWHERE = -1;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Region> regions = new ArrayList<>();
    private final int[] parents;
    private final int[] ends;
    private final int[][] children;

    public RegionTree(Collection<Region> known) {
        Map<String, Region> byPcode = new TreeMap<>();
        known.forEach(region -> byPcode.put(region.pcode(), region));
        Map<String, List<Region>> inside = new HashMap<>();
        List<Region> roots = new ArrayList<>();
        for (Region region : byPcode.values()) {
            Region around = around(region, byPcode);
            List<Region> siblings =
                    around == null ? roots : inside.computeIfAbsent(around.pcode(), none -> new ArrayList<>());
            siblings.add(region);
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
    private static Region around(Region region, Map<String, Region> byPcode) {
        Region parent = region.parent() == null ? null : byPcode.get(region.parent());
        return parent != null && parent.adminLevel() < region.adminLevel() ? parent : null;
    }

    private int settle(Region region, int parent, Map<String, List<Region>> inside) {
        int place = regions.size();
        places.put(region.pcode(), place);
        regions.add(region);
        parents[place] = parent;
        children[place] = inside.getOrDefault(region.pcode(), List.of()).stream()
                .mapToInt(child -> settle(child, place, inside))
                .toArray();
        ends[place] = regions.size();
        return place;
    }

    public Optional<Region> region(String pcode) {
        return Optional.ofNullable(places.get(pcode)).map(regions::get);
    }

    public Optional<Region> parent(Region region) {
        int parent = parents[places.get(region.pcode())];
        return parent == NOWHERE ? Optional.empty() : Optional.of(regions.get(parent));
    }

    /** From the outermost to the nearest. */
    public List<Region> ancestors(Region region) {
        LinkedList<Region> ancestors = new LinkedList<>();
        for (Optional<Region> at = parent(region); at.isPresent(); at = parent(at.get())) {
            ancestors.addFirst(at.get());
        }
        return ancestors;
    }

    public List<Region> children(Region region) {
        return Arrays.stream(children[places.get(region.pcode())])
                .mapToObj(regions::get)
                .toList();
    }

    /** All areas of a level, in the order of their P-codes. */
    List<Region> ofLevel(int adminLevel) {
        return ofLevel(adminLevel, 0, size());
    }

    /** Those of them that lie in the given area, however deep. */
    List<Region> ofLevel(int adminLevel, Region within) {
        int place = places.get(within.pcode());
        return ofLevel(adminLevel, place + 1, ends[place]);
    }

    private List<Region> ofLevel(int adminLevel, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(regions::get)
                .filter(region -> region.adminLevel() == adminLevel)
                .sorted(comparing(Region::pcode))
                .toList();
    }

    /** Of all areas, the coarsest first. */
    List<Integer> levels() {
        return levels(0, size());
    }

    /** Of the areas that lie in the given one. */
    List<Integer> levels(Region within) {
        int place = places.get(within.pcode());
        return levels(place + 1, ends[place]);
    }

    private List<Integer> levels(int from, int to) {
        return IntStream.range(from, to)
                .map(place -> regions.get(place).adminLevel())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    public int size() {
        return regions.size();
    }

    Set<String> pcodes() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** Of an area that is in the tree. */
    public int place(Region region) {
        return places.get(region.pcode());
    }

    public Region at(int place) {
        return regions.get(place);
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
