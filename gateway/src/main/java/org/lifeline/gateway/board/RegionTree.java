package org.lifeline.gateway.board;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lifeline.population.AreaTree;

/**
 * Which area lies in which. Every area has a place, a number from 0: parents come before their children, and all that
 * lies in an area comes right after it. Children are in the order of their P-codes.
 */
public final class RegionTree {
    private final AreaTree shape;
    private final List<Region> regions = new ArrayList<>();

    public RegionTree(Collection<Region> known) {
        Map<String, Region> byPcode = new HashMap<>();
        known.forEach(region -> byPcode.put(region.pcode(), region));
        shape = new AreaTree(byPcode.values().stream().map(Region::counted).toList());
        for (int place = 0; place < shape.size(); place++) {
            regions.add(byPcode.get(shape.at(place).pcode()));
        }
    }

    /** The same without what only the board knows of an area. */
    public AreaTree shape() {
        return shape;
    }

    public Optional<Region> region(String pcode) {
        return Optional.ofNullable(shape.places().get(pcode)).map(regions::get);
    }

    public Optional<Region> parent(Region region) {
        int parent = shape.parentOf(place(region));
        return parent < 0 ? Optional.empty() : Optional.of(regions.get(parent));
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
        return Arrays.stream(shape.childrenOf(place(region)))
                .mapToObj(regions::get)
                .toList();
    }

    /** All areas of a level, in the order of their P-codes. */
    List<Region> ofLevel(int adminLevel) {
        return ofLevel(adminLevel, 0, size());
    }

    /** Those of them that lie in the given area, however deep. */
    List<Region> ofLevel(int adminLevel, Region within) {
        int place = place(within);
        return ofLevel(adminLevel, place + 1, shape.endOf(place));
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
        int place = place(within);
        return levels(place + 1, shape.endOf(place));
    }

    private List<Integer> levels(int from, int to) {
        return IntStream.range(from, to)
                .map(place -> regions.get(place).adminLevel())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** Areas without areas inside that are coarser than a level, in the order of their P-codes. */
    List<Region> undividedAbove(int adminLevel) {
        return undividedAbove(adminLevel, 0, size());
    }

    /** Those of them that lie in the given area, however deep. */
    List<Region> undividedAbove(int adminLevel, Region within) {
        int place = place(within);
        return undividedAbove(adminLevel, place + 1, shape.endOf(place));
    }

    private List<Region> undividedAbove(int adminLevel, int from, int to) {
        return IntStream.range(from, to)
                .filter(place -> shape.endOf(place) == place + 1)
                .mapToObj(regions::get)
                .filter(region -> region.adminLevel() < adminLevel)
                .sorted(comparing(Region::pcode))
                .toList();
    }

    public int size() {
        return regions.size();
    }

    Set<String> pcodes() {
        return shape.places().keySet();
    }

    /** Of an area that is in the tree. */
    public int place(Region region) {
        return shape.places().get(region.pcode());
    }

    public Region at(int place) {
        return regions.get(place);
    }

    /** Negative for one that lies in no other. */
    public int parentOf(int place) {
        return shape.parentOf(place);
    }

    /** Of an area and all that lies in it, the place after the last. */
    public int endOf(int place) {
        return shape.endOf(place);
    }

    public int[] childrenOf(int place) {
        return shape.childrenOf(place);
    }
}
