package org.lifeline.outages.rules.state;

/** A share of an area, 0 to 1, with the bounds of its 90 % interval. */
public record Share(double low, double best, double high) {}
