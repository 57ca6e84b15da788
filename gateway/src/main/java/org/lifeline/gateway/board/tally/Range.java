package org.lifeline.gateway.board.tally;

/** How many, with bounds. */
public record Range(double low, double best, double high) {
    static final Range NOBODY = new Range(0, 0, 0);

    static Range exactly(double all) {
        return new Range(all, all, all);
    }

    Range plus(Range other) {
        return new Range(low + other.low, best + other.best, high + other.high);
    }
}
