package org.lifeline.outages.region;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/** What region-service says of a region, as far as it matters here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RegionState(
        String pcode, short adminLevel, String parent, Long population, Integer populationYear, long version) {
    static final String CHANGED = "org.lifeline.region.changed";

    static RegionState of(Region region) {
        return new RegionState(
                region.pcode,
                region.adminLevel,
                region.parent,
                region.population,
                region.populationYear,
                region.version);
    }

    /** Whether it has the place in the tree that another has. */
    boolean isWhere(RegionState other) {
        return adminLevel == other.adminLevel && Objects.equals(parent, other.parent);
    }

    /** Writes it into the replica unless that is newer, and says so. */
    void apply(TreeNews news) {
        Region region = Region.findById(pcode);
        RegionState kept = region == null ? null : of(region);
        if (kept == null) {
            region = new Region();
            region.pcode = pcode;
        } else if (kept.version >= version) {
            return;
        }
        region.adminLevel = adminLevel;
        region.parent = parent;
        region.population = population;
        region.populationYear = populationYear;
        region.version = version;
        if (kept == null) {
            region.persist();
        }
        news.region(kept, this);
    }
}
