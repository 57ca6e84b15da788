package org.lifeline.gateway.board.told;

/** A share of an area's people, 0 to 1, with its bounds. */
public record Interval(double low, double best, double high) {}
