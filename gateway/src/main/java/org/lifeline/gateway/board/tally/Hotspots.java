package org.lifeline.gateway.board.tally;

import java.util.List;

/** The worst of them, worst first, and how many there are in all. */
public record Hotspots(List<Hotspot> worst, int found) {}
