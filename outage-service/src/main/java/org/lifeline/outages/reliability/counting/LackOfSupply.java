package org.lifeline.outages.reliability.counting;

/** How much of a full supply is lacking, 0 to 1: at least, and at most. */
public record LackOfSupply(double low, double high) {
    static final LackOfSupply NOTHING = new LackOfSupply(0, 0);
}
