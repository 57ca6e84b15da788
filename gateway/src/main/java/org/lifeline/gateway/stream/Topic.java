package org.lifeline.gateway.stream;

/**
 * What a client wants to hear of.
 *
 * @param within P-code of the area around it; null for everywhere
 * @param service null for all
 */
record Topic(String within, String service) {}
