package org.lifeline.outages.region;

import org.lifeline.outages.region.KnownRegions.Answer;

/**
 * Where what is said about a P-code belongs.
 *
 * @param region the P-code that the region has now: the successor's, where the one asked about is no longer used
 */
public record Placed(Answer answer, String region) {}
