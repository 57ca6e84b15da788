package org.lifeline.outages.rules;

import java.time.Instant;
import org.lifeline.outages.supply.Level;

/**
 * A time in which the level stayed the same; it lasts until the next stretch begins.
 *
 * @param since when the claim was observed that last changed the level; null where the level is unknown
 */
public record Stretch(Instant from, Level level, Instant since) {}
