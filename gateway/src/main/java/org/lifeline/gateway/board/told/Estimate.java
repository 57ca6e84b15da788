package org.lifeline.gateway.board.told;

import java.util.Map;
import org.lifeline.gateway.board.Level;

/**
 * Shares of an area's people, estimated from samples of it.
 *
 * @param lineages how many sources the samples are of
 * @param atOrBeyond by level, from {@code REDUCED} on
 */
public record Estimate(int lineages, Map<Level, Interval> atOrBeyond) {
    private static final Interval NOBODY = new Interval(0, 0, 0);

    public Estimate {
        atOrBeyond = atOrBeyond == null ? Map.of() : Map.copyOf(atOrBeyond);
    }

    public Interval atOrBeyond(Level level) {
        return atOrBeyond.getOrDefault(level, NOBODY);
    }
}
