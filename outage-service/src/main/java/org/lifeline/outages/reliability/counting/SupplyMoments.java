package org.lifeline.outages.reliability.counting;

import java.util.ArrayList;
import java.util.List;

/** How a supply was all along: a moment for every change of its history or of what was usual. */
final class SupplyMoments {
    private SupplyMoments() {}

    static List<SupplyMoment> of(SupplyHistory history, UsualCourse usual, SupplyScale scale) {
        List<HistoryRow> rows = history.rows();
        List<SupplyMoment> moments = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            HistoryRow row = rows.get(i);
            long until = i + 1 < rows.size() ? rows.get(i + 1).at() : Long.MAX_VALUE;
            moments.add(SupplyMoment.of(row, row.at(), usual.at(row.at()), scale));
            for (long change : usual.changesBetween(row.at(), until)) {
                moments.add(SupplyMoment.of(row, change, usual.at(change), scale));
            }
        }
        return moments;
    }
}
