package org.lifeline.outages.region;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What region-service says of a region, as far as it matters here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RegionState(
        String pcode, short adminLevel, String parent, Long population, Integer populationYear, long version) {
    static final String CHANGED = "org.lifeline.region.changed";

    /** Writes it into the replica unless that is newer; true when the region was not there before. */
    boolean apply() {
        Region region = Region.findById(pcode);
        boolean added = region == null;
        if (added) {
            region = new Region();
            region.pcode = pcode;
        } else if (region.version >= version) {
            return false;
        }
        region.adminLevel = adminLevel;
        region.parent = parent;
        region.population = population;
        region.populationYear = populationYear;
        region.version = version;
        if (added) {
            region.persist();
        }
        return added;
    }
}
