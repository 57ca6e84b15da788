package org.lifeline.gateway.board.tally;

/**
 * The confidences of areas, added up so that a mean can be taken by people or by areas.
 *
 * @param byPeople sum of population × confidence
 * @param byAreas sum of confidence
 */
public record ConfidenceSum(double byPeople, double byAreas) {
    static final ConfidenceSum NOTHING = new ConfidenceSum(0, 0);

    /** @param confidence null counts as none */
    static ConfidenceSum of(long people, Double confidence) {
        return confidence == null ? NOTHING : new ConfidenceSum(people * confidence, confidence);
    }

    ConfidenceSum plus(ConfidenceSum other) {
        return new ConfidenceSum(byPeople + other.byPeople, byAreas + other.byAreas);
    }
}
