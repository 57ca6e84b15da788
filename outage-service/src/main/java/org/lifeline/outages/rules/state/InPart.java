package org.lifeline.outages.rules.state;

import java.time.Instant;
import org.lifeline.outages.supply.Level;

/**
 * What is known of parts of an area, and not enough to estimate the whole.
 *
 * @param level the worst of them
 * @param lineages how many sources speak of parts
 * @param since the earliest observation at that level
 */
public record InPart(Level level, int lineages, Instant since) {}
