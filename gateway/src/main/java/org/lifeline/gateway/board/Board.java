package org.lifeline.gateway.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** The status of every area at one moment, worked out beforehand. It never changes; a change makes a new one. */
public final class Board {
    private final RegionTree tree;
    private final Map<String, AreaStatus> areas;

    private Board(RegionTree tree, Map<String, AreaStatus> areas) {
        this.tree = tree;
        this.areas = areas;
    }

    /**
     * A pure function of what is known: in whatever order it came, the board is the same. Assessments of areas that are
     * not in the tree wait, without effect, until the area is heard of.
     */
    public static Board of(
            RegionTree tree, Collection<Assessment> assessments, SortedSet<String> services, BoardSettings settings) {
        Map<String, ServicePicture> pictures = new TreeMap<>();
        for (String service : services) {
            Map<String, Assessment> known = new HashMap<>();
            assessments.stream()
                    .filter(assessment -> assessment.service().equals(service) && assessment.known())
                    .forEach(assessment -> known.put(assessment.region(), assessment));
            pictures.put(service, new ServicePicture(tree, known, settings));
        }
        Map<String, AreaStatus> areas = new HashMap<>();
        tree.all().forEach(area -> areas.put(area.pcode(), status(area, pictures)));
        return new Board(tree, areas);
    }

    private static AreaStatus status(Region area, Map<String, ServicePicture> pictures) {
        Map<String, ServiceStatus> services = new TreeMap<>();
        Instant newest = null;
        for (Map.Entry<String, ServicePicture> picture : pictures.entrySet()) {
            services.put(picture.getKey(), picture.getValue().status(area));
            newest = Evidence.later(newest, picture.getValue().newestObservation(area));
        }
        return AreaStatus.of(area, Collections.unmodifiableMap(services), newest);
    }

    public int size() {
        return areas.size();
    }

    public Optional<AreaStatus> area(String pcode) {
        return Optional.ofNullable(areas.get(pcode));
    }

    /** From the outermost to the nearest. */
    public List<AreaStatus> ancestors(String pcode) {
        return tree.region(pcode).map(tree::ancestors).map(this::statuses).orElse(List.of());
    }

    public List<AreaStatus> children(String pcode) {
        return tree.region(pcode).map(tree::children).map(this::statuses).orElse(List.of());
    }

    /** All areas of a level, in the order of their P-codes. */
    public List<AreaStatus> ofLevel(int adminLevel) {
        return statuses(tree.all().stream()
                .filter(area -> area.adminLevel() == adminLevel)
                .toList());
    }

    /** Those of them that lie in the given area, however deep. */
    public List<AreaStatus> ofLevel(int adminLevel, String within) {
        return statuses(tree.all().stream()
                .filter(area -> area.adminLevel() == adminLevel
                        && tree.ancestors(area).stream()
                                .anyMatch(around -> around.pcode().equals(within)))
                .toList());
    }

    private List<AreaStatus> statuses(Collection<Region> regions) {
        return regions.stream().map(area -> areas.get(area.pcode())).toList();
    }
}
