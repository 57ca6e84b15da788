package org.lifeline.outages.supply;

/**
 * From the days between two supplies to a level.
 *
 * @param normal at most so many are {@code NORMAL}
 * @param reduced at most so many are {@code REDUCED}; more are {@code SEVERE}
 */
public record Pauses(double normal, double reduced) {
    public Pauses {
        if (!(0 < normal && normal < reduced)) {
            throw new IllegalArgumentException("pauses must grow: " + normal + ", " + reduced);
        }
    }

    public Level levelOf(double days) {
        if (days <= normal) {
            return Level.NORMAL;
        }
        return days <= reduced ? Level.REDUCED : Level.SEVERE;
    }
}
