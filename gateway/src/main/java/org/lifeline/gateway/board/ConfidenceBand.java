package org.lifeline.gateway.board;

/**
 * How sure a level is, for every reader. It comes from a confidence whose ages are counted between whole hours, so that it
 * changes at full hours or with news, and no moment of an observation can be computed from it.
 */
public enum ConfidenceBand {
    LOW,
    FAIR,
    HIGH;

    private static final double FAIR_FROM = 0.3;
    private static final double HIGH_FROM = 0.6;

    /** Null where nothing is known. */
    public static ConfidenceBand of(Double confidenceByHour) {
        if (confidenceByHour == null) {
            return null;
        }
        return confidenceByHour < FAIR_FROM ? LOW : confidenceByHour < HIGH_FROM ? FAIR : HIGH;
    }

    /** Null where nothing is known of either. */
    public static ConfidenceBand lower(ConfidenceBand one, ConfidenceBand other) {
        if (one == null || other == null) {
            return null;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
