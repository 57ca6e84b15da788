package org.lifeline.gateway.board.tally;

/**
 * The confidences of areas, each times how many it counts for.
 *
 * @param byHour of confidences with ages counted between whole hours
 */
record ConfidenceSum(double exact, double byHour) {
    static final ConfidenceSum NOTHING = new ConfidenceSum(0, 0);

    ConfidenceSum plus(ConfidenceSum other) {
        return new ConfidenceSum(exact + other.exact, byHour + other.byHour);
    }
}
