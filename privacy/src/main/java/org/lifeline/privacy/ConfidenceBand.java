package org.lifeline.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Confidence in three steps. Everybody but a coordinator sees these: from a number the age of a single report follows. */
@Schema(
        description =
                "How sure it is: below 0.3, below 0.6, or more; of confidences whose ages are counted in whole hours")
public enum ConfidenceBand {
    LOW,
    FAIR,
    HIGH;

    private static final double FAIR_FROM = 0.3;
    private static final double HIGH_FROM = 0.6;

    /**
     * @param confidence 0 to 1, of ages that are counted between whole hours, so that the band changes at full hours or with
     *     news; null for null
     */
    public static ConfidenceBand of(Double confidence) {
        if (confidence == null) {
            return null;
        }
        if (confidence < FAIR_FROM) {
            return LOW;
        }
        return confidence < HIGH_FROM ? FAIR : HIGH;
    }

    /** Null where one of them is. */
    public static ConfidenceBand lower(ConfidenceBand one, ConfidenceBand other) {
        if (one == null || other == null) {
            return null;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
