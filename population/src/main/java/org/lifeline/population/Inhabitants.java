package org.lifeline.population;

/**
 * Who live in an area.
 *
 * @param people null if nobody counted anywhere in the country
 * @param imputed how many of them live where nobody counted
 * @param populationYear of the figure that they were spread from, the oldest in the area; null if not told
 * @param weightsYear of the figures that they were spread by, the oldest in the area; null if not told or there are none
 */
public record Inhabitants(Long people, long imputed, Integer populationYear, Integer weightsYear) {
    static final Inhabitants NOT_COUNTED = new Inhabitants(null, 0, null, null);

    Inhabitants plus(Inhabitants other) {
        return new Inhabitants(
                people + other.people,
                imputed + other.imputed,
                older(populationYear, other.populationYear),
                older(weightsYear, other.weightsYear));
    }

    private static Integer older(Integer one, Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
