package org.lifeline.population;

/**
 * A number of people in an area, before it is spread.
 *
 * @param year of the oldest number in it; 0 if not told, which is older than any
 * @param counted whether it is of the area itself, and not the sum of those inside
 */
record Figure(long people, int year, boolean counted) {
    /** Null if nobody counted the area itself. */
    static Figure of(CountedArea area) {
        if (area.population() == null) {
            return null;
        }
        return new Figure(
                Math.max(0, area.population()), area.populationYear() == null ? 0 : area.populationYear(), true);
    }

    boolean asNewAs(int other) {
        return year >= other;
    }

    Integer toldYear() {
        return year == 0 ? null : year;
    }
}
