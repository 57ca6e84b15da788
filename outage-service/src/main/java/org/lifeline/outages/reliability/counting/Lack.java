package org.lifeline.outages.reliability.counting;

/** How much of a full supply is lacking, 0 to 1: at least, and at most. */
public record Lack(double low, double high) {
    static final Lack NOTHING = new Lack(0, 0);
}
