package org.lifeline.outages.region;

import java.util.Set;

/** Regions that were not known here before. Fired inside the transaction that adds them. */
public record RegionsJoined(Set<String> pcodes) {}
