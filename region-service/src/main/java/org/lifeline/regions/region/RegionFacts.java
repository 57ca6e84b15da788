package org.lifeline.regions.region;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What somebody says a region is; an import or a gazetteer brings these. */
public record RegionFacts(
        String pcode,
        short adminLevel,
        String parent,
        Map<String, String> names,
        Long population,
        Short populationYear,
        Centroid centroid) {

    boolean saidBy(Region region) {
        return region.adminLevel == adminLevel
                && Objects.equals(region.parent, parent)
                && region.names.equals(searchable())
                && Objects.equals(region.population, population)
                && Objects.equals(region.populationYear, populationYear)
                && Objects.equals(region.centroid, centroid);
    }

    void writeTo(Region region, Short parentLevel) {
        region.adminLevel = adminLevel;
        region.parent = parent;
        region.parentLevel = parentLevel;
        region.names.keySet().retainAll(names.keySet());
        region.names.putAll(searchable());
        region.population = population;
        region.populationYear = populationYear;
        region.centroid = centroid;
    }

    /** With the keys, so that names are written anew when their spelling rules have changed. */
    private Map<String, RegionName> searchable() {
        return names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, name -> RegionName.of(name.getValue())));
    }
}
