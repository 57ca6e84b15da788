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

    public static final List<Level> WORST_FIRST = List.of(NONE, SEVERE, REDUCED, NORMAL);
    public static final Comparator<Level> BY_SEVERITY =
            Comparator.comparingInt(level -> level == UNKNOWN ? -1 : level.ordinal());

    public boolean known() {
        return this != UNKNOWN;
    }

    public boolean worseThan(Level other) {
        return known() && other.known() && ordinal() > other.ordinal();
    }

    public boolean atOrBeyond(Level other) {
        return known() && other.known() && ordinal() >= other.ordinal();
    }

    /** Of two; what is known is worse than what is not. */
    public static Level worse(Level one, Level other) {
        return BY_SEVERITY.compare(one, other) >= 0 ? one : other;
    }
}
