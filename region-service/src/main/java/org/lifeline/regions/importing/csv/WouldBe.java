package org.lifeline.regions.importing.csv;

import java.util.HashMap;
import java.util.Map;
import org.lifeline.regions.region.Region;
import org.lifeline.regions.region.RegionFacts;

/** The regions that there are, and in a dry run those that there would be by now. */
final class WouldBe {
    private final Map<String, Short> levels = new HashMap<>();

    void add(RegionFacts facts) {
        levels.put(facts.pcode(), facts.adminLevel());
    }

    /** Null of one that there is not. */
    Short level(String pcode) {
        Short level = levels.get(pcode);
        if (level != null) {
            return level;
        }
        Region region = Region.findById(pcode);
        return region == null ? null : (Short) region.adminLevel;
    }
}
