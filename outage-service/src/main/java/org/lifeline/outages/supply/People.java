package org.lifeline.outages.supply;

/** A number of people, as the range that it honestly is. */
public record People(long min, Long best, long max) {}
