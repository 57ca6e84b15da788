package org.lifeline.outages.supply;

/**
 * From what somebody measured to a level.
 *
 * @param normal at least this much is {@code NORMAL}
 * @param reduced at least this much is {@code REDUCED}; less is {@code SEVERE}, nothing at all is {@code NONE}
 */
public record Thresholds(double normal, double reduced) {
    public Thresholds {
        if (!(normal > reduced && reduced > 0)) {
            throw new IllegalArgumentException("thresholds must fall: " + normal + ", " + reduced);
        }
    }

    public Level levelOf(double amount) {
        if (amount >= normal) {
            return Level.NORMAL;
        }
        if (amount >= reduced) {
            return Level.REDUCED;
        }
        return amount > 0 ? Level.SEVERE : Level.NONE;
    }
}
