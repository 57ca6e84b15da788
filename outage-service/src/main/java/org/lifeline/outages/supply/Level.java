package org.lifeline.outages.supply;

/** How much of a service there is, from best to worst. {@code UNKNOWN} is not on that scale: silence is never normal. */
public enum Level {
    NORMAL,
    REDUCED,
    SEVERE,
    NONE,
    UNKNOWN;

    public boolean known() {
        return this != UNKNOWN;
    }

    /** False when either is unknown. */
    public boolean worseThan(Level other) {
        return known() && other.known() && compareTo(other) > 0;
    }

    /** False when either is unknown. */
    public boolean betterThan(Level other) {
        return other.worseThan(this);
    }

    /** Steps between two known levels. */
    public int stepsTo(Level other) {
        return Math.abs(ordinal() - other.ordinal());
    }

    public static Level worse(Level a, Level b) {
        return b.worseThan(a) ? b : a;
    }
}
