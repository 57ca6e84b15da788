package org.lifeline.outages.reliability.counting;

import java.util.Map;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.supply.Level;

/**
 * What the true history of a supply says from a time on.
 *
 * @param fall null where the level is assigned from around
 * @param part the worst level of parts; null where none is known
 * @param measure of the level; null where none is known
 * @param shares at or beyond each level, by samples; null unless the level is an estimate
 * @param refuted whether a person refuted the outage of that time
 */
public record HistoryRow(
        long at, Fall fall, Level level, Level part, Measure measure, Map<Level, Share> shares, boolean refuted) {

    static HistoryRow nothing(long at) {
        return new HistoryRow(at, Fall.FORGOTTEN, Level.UNKNOWN, null, null, null, false);
    }

    boolean isForgotten() {
        return fall == Fall.FORGOTTEN;
    }

    HistoryRow from(long time) {
        return new HistoryRow(time, fall, level, part, measure, shares, refuted);
    }

    HistoryRow refuted(boolean is) {
        return new HistoryRow(at, fall, level, part, measure, shares, is);
    }

    /** As it stands for an area inside: its whole-area level alone, which is compared with what is usual there. */
    HistoryRow assigned() {
        return isForgotten() ? this : new HistoryRow(at, null, level, null, measure, null, refuted);
    }
}
