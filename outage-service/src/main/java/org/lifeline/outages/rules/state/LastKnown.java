package org.lifeline.outages.rules.state;

import java.time.Instant;
import org.lifeline.outages.supply.Level;

/**
 * The last level that stood, where none stands now.
 *
 * @param at the newest observation that it rests on
 * @param estimate null unless its basis is {@code ESTIMATED}
 */
public record LastKnown(Level level, Instant at, LevelBasis basis, Estimate estimate) {}
