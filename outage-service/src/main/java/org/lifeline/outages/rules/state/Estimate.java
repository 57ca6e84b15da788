package org.lifeline.outages.rules.state;

import java.util.Map;
import org.lifeline.outages.supply.Level;

/**
 * What samples say of an area.
 *
 * @param lineages how many they are of
 * @param atOrBeyond by level, {@code REDUCED}, {@code SEVERE} and {@code NONE}
 */
public record Estimate(int lineages, Map<Level, Share> atOrBeyond) {}
