package org.lifeline.outages.rules.state;

import java.time.Instant;
import java.util.Map;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.supply.Level;

/**
 * How a supply is at a moment, whatever the weights have become by then.
 *
 * @param ownClaims whether it has a claim of its own, standing or faded: without one it has no level of its own
 * @param level {@code UNKNOWN} when nothing stands
 * @param basis null when the level is unknown
 * @param since when the claim was observed that last changed the level; null when it is unknown
 * @param onsets since when it is at or beyond {@code REDUCED} and each worse level, up to its level
 * @param estimate null unless the basis is {@code ESTIMATED}
 * @param inPart null where no sample stands, or the samples are the estimate; the last known, where {@code inPartLapsed}
 * @param lastKnown null while the level is known, and when nothing is left to say
 * @param measure of the level; null when none was measured
 */
public record SupplyState(
        boolean ownClaims,
        Level level,
        LevelBasis basis,
        Instant since,
        Map<Level, Instant> onsets,
        Estimate estimate,
        InPart inPart,
        boolean inPartLapsed,
        LastKnown lastKnown,
        boolean restorationReported,
        Measure measure,
        Fall fall) {

    public static final SupplyState NOTHING = new SupplyState(
            false, Level.UNKNOWN, null, null, Map.of(), null, null, false, null, false, null, Fall.FORGOTTEN);
}
