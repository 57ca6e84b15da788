package org.lifeline.gateway.board;

/**
 * The numbers of the roll-up.
 *
 * @param phaseShare share of the people at or beyond a level from which an area as a whole counts as being at it
 * @param leastCoverage share of the people about whom something must be known before a phase is named
 * @param mostHotspots how many hotspots an area lists; the rest is only counted
 */
public record BoardSettings(double phaseShare, double leastCoverage, int mostHotspots) {
    public static final BoardSettings DEFAULT = new BoardSettings(0.20, 0.50, 20);
}
