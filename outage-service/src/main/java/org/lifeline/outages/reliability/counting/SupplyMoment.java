package org.lifeline.outages.reliability.counting;

import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;

/**
 * How a supply was from a time on, compared with what was usual.
 *
 * @param known whether a level of it stood
 * @param lack how much of the usual supply an average person of it lacks
 * @param share of its people who are interrupted, 0 to 1
 */
record SupplyMoment(long at, Course course, boolean known, LackOfSupply lack, double share) {
    /** What becomes of an interruption. */
    enum Course {
        BELOW,
        NOT_BELOW,
        SILENT,
        FORGOTTEN
    }

    static SupplyMoment of(HistoryRow row, long at, UsualSupply usual, SupplyScale scale) {
        boolean known = row.level().known();
        SupplyMoment found = row.fall() == null ? assigned(row, at, usual, scale) : own(row, at, usual, scale);
        return row.refuted() && found.course == Course.BELOW
                ? new SupplyMoment(at, Course.NOT_BELOW, known, LackOfSupply.NOTHING, 0)
                : found;
    }

    private static SupplyMoment assigned(HistoryRow row, long at, UsualSupply usual, SupplyScale scale) {
        if (!row.level().known()) {
            return new SupplyMoment(at, Course.SILENT, false, LackOfSupply.NOTHING, 0);
        }
        return usual.isAbove(row.level(), row.measure())
                ? new SupplyMoment(at, Course.BELOW, true, scale.lack(row.level(), row.measure(), usual), 1)
                : new SupplyMoment(at, Course.NOT_BELOW, true, LackOfSupply.NOTHING, 0);
    }

    private static SupplyMoment own(HistoryRow row, long at, UsualSupply usual, SupplyScale scale) {
        boolean known = row.level().known();
        return switch (row.fall()) {
            case WHOLE -> new SupplyMoment(at, Course.BELOW, known, scale.lack(row.level(), row.measure(), usual), 1);
            case ESTIMATED ->
                new SupplyMoment(at, Course.BELOW, known, scale.lack(row.shares(), usual), interrupted(row, usual));
            case IN_PART ->
                new SupplyMoment(
                        at,
                        Course.BELOW,
                        known,
                        new LackOfSupply(0, scale.lack(row.part(), null, usual).high()),
                        0);
            case NOT_BELOW -> new SupplyMoment(at, Course.NOT_BELOW, known, LackOfSupply.NOTHING, 0);
            case SILENT -> new SupplyMoment(at, Course.SILENT, known, LackOfSupply.NOTHING, 0);
            case FORGOTTEN -> new SupplyMoment(at, Course.FORGOTTEN, false, LackOfSupply.NOTHING, 0);
        };
    }

    /** At or beyond the best level below the usual one; at the level itself where only its measure is below. */
    private static double interrupted(HistoryRow row, UsualSupply usual) {
        Level first = row.shares().keySet().stream()
                .filter(level -> level.worseThan(usual.level()))
                .findFirst()
                .filter(level -> row.level().worseThan(usual.level()))
                .orElse(row.level());
        return row.shares().containsKey(first) ? row.shares().get(first).best() : 1;
    }
}
