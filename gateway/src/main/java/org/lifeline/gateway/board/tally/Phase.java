package org.lifeline.gateway.board.tally;

import org.lifeline.gateway.board.Level;

/** What a roll-up comes to: a level, or that too little is known to name one. */
public enum Phase {
    NORMAL,
    REDUCED,
    SEVERE,
    NONE,
    INSUFFICIENT_DATA;

    public static Phase of(Level level) {
        return switch (level) {
            case NORMAL -> NORMAL;
            case REDUCED -> REDUCED;
            case SEVERE -> SEVERE;
            case NONE -> NONE;
            case UNKNOWN -> INSUFFICIENT_DATA;
        };
    }

    public Level level() {
        return switch (this) {
            case NORMAL -> Level.NORMAL;
            case REDUCED -> Level.REDUCED;
            case SEVERE -> Level.SEVERE;
            case NONE -> Level.NONE;
            case INSUFFICIENT_DATA -> Level.UNKNOWN;
        };
    }
}
