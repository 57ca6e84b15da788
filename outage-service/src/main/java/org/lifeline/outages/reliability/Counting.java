package org.lifeline.outages.reliability;

import java.util.List;
import org.lifeline.outages.supply.Level;

/** Which levels count as an interruption. */
public enum Counting {
    /** Hardly any supply or none: nearest to the interruption that IEEE 1366 means, a loss of supply. */
    SEVERE_OR_NONE,
    /** Every level below NORMAL, rationing included. */
    ALL;

    List<Level> interrupted() {
        return switch (this) {
            case SEVERE_OR_NONE -> List.of(Level.SEVERE, Level.NONE);
            case ALL -> List.of(Level.REDUCED, Level.SEVERE, Level.NONE);
        };
    }
}
