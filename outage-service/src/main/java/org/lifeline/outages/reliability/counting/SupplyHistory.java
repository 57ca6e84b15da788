package org.lifeline.outages.reliability.counting;

import java.util.ArrayList;
import java.util.List;

/**
 * The true history of a supply.
 *
 * @param rows in the order of time, each true until the next; before the first nothing is known
 */
public record SupplyHistory(List<HistoryRow> rows) {
    public static final SupplyHistory NONE = new SupplyHistory(List.of());

    /** The time of an outage that a person refuted, without its end. */
    public record Refuted(long from, long until) {}

    public SupplyHistory assigned() {
        return new SupplyHistory(rows.stream().map(HistoryRow::assigned).toList());
    }

    /** With all that was known in the time of a refuted outage marked as such. */
    public SupplyHistory refuted(Refuted outage) {
        List<HistoryRow> marked = new ArrayList<>(before(outage.from));
        between(outage.from, outage.until).forEach(row -> marked.add(row.refuted(true)));
        if (outage.until < Long.MAX_VALUE) {
            marked.addAll(between(outage.until, Long.MAX_VALUE));
        }
        return new SupplyHistory(marked);
    }

    /** This one, and while it knows nothing the history of what is around (S51). */
    public SupplyHistory over(SupplyHistory around) {
        if (rows.isEmpty() || around.rows.isEmpty()) {
            return rows.isEmpty() ? around : this;
        }
        List<HistoryRow> merged = new ArrayList<>(around.before(rows.get(0).at()));
        for (int i = 0; i < rows.size(); i++) {
            HistoryRow row = rows.get(i);
            if (row.isForgotten()) {
                long until = i + 1 < rows.size() ? rows.get(i + 1).at() : Long.MAX_VALUE;
                merged.addAll(around.between(row.at(), until));
            } else {
                merged.add(row);
            }
        }
        return new SupplyHistory(merged);
    }

    private List<HistoryRow> before(long time) {
        return rows.stream().filter(row -> row.at() < time).toList();
    }

    /** From a time on, with what is true at it; never empty. */
    private List<HistoryRow> between(long from, long until) {
        List<HistoryRow> between = new ArrayList<>();
        between.add(HistoryRow.nothing(from));
        for (HistoryRow row : rows) {
            if (row.at() <= from) {
                between.set(0, row.from(from));
            } else if (row.at() < until) {
                between.add(row);
            }
        }
        return between;
    }
}
