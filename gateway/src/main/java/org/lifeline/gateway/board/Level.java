package org.lifeline.gateway.board;

import java.util.Comparator;
import java.util.List;

/** How much of a service there is; {@code UNKNOWN} is not on the scale, so it is neither better nor worse than any. */
public enum Level {
    NORMAL,
    REDUCED,
    SEVERE,
    NONE,
    UNKNOWN;

    static final List<Level> WORST_FIRST = List.of(NONE, SEVERE, REDUCED, NORMAL);
    static final Comparator<Level> BY_SEVERITY =
            Comparator.comparingInt(level -> level == UNKNOWN ? -1 : level.ordinal());

    public boolean known() {
        return this != UNKNOWN;
    }

    boolean worseThan(Level other) {
        return known() && other.known() && ordinal() > other.ordinal();
    }

    boolean atOrBeyond(Level other) {
        return known() && other.known() && ordinal() >= other.ordinal();
    }
}
