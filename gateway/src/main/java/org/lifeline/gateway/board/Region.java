package org.lifeline.gateway.board;

import java.util.Map;
import java.util.Objects;
import org.lifeline.population.CountedArea;

/**
 * An administrative area, as region-service last told it.
 *
 * @param parent P-code; null for a country
 * @param population null if nobody counted
 * @param populationYear null if not told; figures of different years are never added
 * @param centroid null if not told
 * @param version grows with every change of this region
 */
public record Region(
        String pcode,
        int adminLevel,
        String parent,
        Map<String, String> names,
        Long population,
        Integer populationYear,
        Centroid centroid,
        long version) {

    public Region {
        Objects.requireNonNull(pcode, "pcode");
    }

    CountedArea counted() {
        return new CountedArea(pcode, adminLevel, parent, population, populationYear);
    }
}
