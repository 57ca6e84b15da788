package org.lifeline.population;

import java.util.Objects;

/**
 * An administrative area, and how many were counted in it.
 *
 * @param parent P-code; null for a country
 * @param population null if nobody counted
 * @param populationYear null if not told; figures of different years are never added
 */
public record CountedArea(String pcode, int adminLevel, String parent, Long population, Integer populationYear) {
    public CountedArea {
        Objects.requireNonNull(pcode, "pcode");
    }
}
