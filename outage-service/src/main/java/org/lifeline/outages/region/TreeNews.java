package org.lifeline.outages.region;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What some events brought that was not known before. */
class TreeNews {
    /** Null for a region that was not there. */
    private final Map<String, RegionState> before;

    private final Map<String, RegionState> now = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();

    /** @param before what is known at the outset, as far as it will not be told by {@link #region} */
    TreeNews(Map<String, RegionState> before) {
        this.before = new HashMap<>(before);
    }

    /**
     * A region as it now is.
     *
     * @param kept what was there; null where nothing was
     */
    void region(RegionState kept, RegionState told) {
        if (!before.containsKey(told.pcode())) {
            before.put(told.pcode(), kept);
        }
        now.put(told.pcode(), told);
    }

    void successor(SuccessionState succession) {
        successors.put(succession.pcode(), succession.successor());
    }

    RegionsJoined joined() {
        return new RegionsJoined(now.keySet().stream()
                .filter(pcode -> before.get(pcode) == null)
                .collect(Collectors.toUnmodifiableSet()));
    }

    RegionsChanged changed() {
        Set<String> themselves = new HashSet<>();
        Set<String> withAllInside = new HashSet<>();
        now.forEach((pcode, region) -> {
            RegionState old = before.get(pcode);
            if (old == null) {
                Stream.ofNullable(region.parent()).forEach(themselves::add);
            } else if (!region.isWhere(old)) {
                withAllInside.add(pcode);
                Stream.of(old, region)
                        .map(RegionState::parent)
                        .filter(Objects::nonNull)
                        .forEach(themselves::add);
            } else if (!Objects.equals(region.population(), old.population())) {
                themselves.add(pcode);
            }
        });
        return new RegionsChanged(themselves, withAllInside);
    }

    RegionsSuperseded superseded() {
        return new RegionsSuperseded(Map.copyOf(successors));
    }

    /** Successions that were known all the time. */
    void without(Map<String, String> known) {
        successors.entrySet().removeAll(known.entrySet());
    }
}
