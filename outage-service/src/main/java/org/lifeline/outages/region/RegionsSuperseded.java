package org.lifeline.outages.region;

import java.util.Map;

/** P-codes that are no longer used, and their successors. Fired inside the transaction that learns of it. */
public record RegionsSuperseded(Map<String, String> successors) {}
