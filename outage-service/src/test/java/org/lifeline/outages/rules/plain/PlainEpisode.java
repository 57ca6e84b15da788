package org.lifeline.outages.rules.plain;

import java.time.Instant;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.supply.Level;

/**
 * A time below what is usual.
 *
 * @param until null while it lasts
 * @param outcomeUnknown whether it ended because the supply was forgotten
 * @param worst the worst level that it had while it was below
 * @param last the level when it was last below
 * @param extent how much of the area was below then
 */
public record PlainEpisode(Instant from, Instant until, boolean outcomeUnknown, Level worst, Level last, Fall extent) {}
