package org.lifeline.outages.rules.state;

/** A share of an area, 0 to 1, with the bounds of its 90 % interval. */
public record Share(double low, double best, double high) {
    /** Of each bound the greater. */
    public static Share orMore(Share one, Share other) {
        return new Share(Math.max(one.low, other.low), Math.max(one.best, other.best), Math.max(one.high, other.high));
    }
}
