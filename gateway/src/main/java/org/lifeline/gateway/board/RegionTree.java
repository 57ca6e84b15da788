package org.lifeline.gateway.board;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which area lies in which, always in the order of the P-codes. */
public final class RegionTree {
    private final Map<String, Region> regions = new TreeMap<>();
    private final Map<String, List<Region>> children = new TreeMap<>();
    private final List<Region> roots = new ArrayList<>();

    public RegionTree(Collection<Region> known) {
        known.forEach(region -> regions.put(region.pcode(), region));
        for (Region region : regions.values()) {
            parent(region)
                    .ifPresentOrElse(
                            parent -> children.computeIfAbsent(parent.pcode(), none -> new ArrayList<>())
                                    .add(region),
                            () -> roots.add(region));
        }
        roots.sort(comparing(Region::pcode));
    }

    public Optional<Region> region(String pcode) {
        return Optional.ofNullable(regions.get(pcode));
    }

    /**
     * Empty for a country, and as long as the parent has not been heard of. A parent that is not of a coarser level is
     * none: so the tree has no circles, whatever it is told.
     */
    public Optional<Region> parent(Region region) {
        return region.parent() == null
                ? Optional.empty()
                : region(region.parent()).filter(parent -> parent.adminLevel() < region.adminLevel());
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
        return children.getOrDefault(region.pcode(), List.of());
    }

    List<Region> roots() {
        return roots;
    }

    Collection<Region> all() {
        return regions.values();
    }
}
