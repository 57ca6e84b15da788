package org.lifeline.outages.reliability.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.claim.Measure.Unit;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Thresholds;

/** Histories in words such as {@code "0 NONE, 72 silent, 120 NONE 3h"}: from an hour on, what was known. */
final class Histories {
    static final long HOUR = 3_600_000_000L;
    static final long MOMENTARY = HOUR / 12;
    static final SupplyScale ELECTRICITY = SupplyScale.ofElectricity(new Thresholds(16, 6), new Thresholds(15, 7.5));
    static final SupplyScale WATER = SupplyScale.ofWater(new Thresholds(15, 7.5));
    static final UsualCourse FULL = usual(new UsualSupply(Level.NORMAL, null));

    private Histories() {}

    static UsualCourse usual(UsualSupply always) {
        return new UsualCourse(always, new TreeMap<>());
    }

    static UsualSupply hours(double hours) {
        Level level = new Thresholds(16, 6).levelOf(hours);
        return new UsualSupply(level, new Measure(Unit.HOURS_PER_DAY, hours));
    }

    static CountedPeriod window(double from, double to) {
        return new CountedPeriod(hour(from), hour(to), MOMENTARY);
    }

    static long hour(double hour) {
        return Math.round(hour * HOUR);
    }

    static SupplyHistory history(String words) {
        List<HistoryRow> rows = new ArrayList<>();
        for (String one : words.split(", *")) {
            String[] parts = one.split(" ");
            rows.add(row(hour(Double.parseDouble(parts[0])), parts[1], parts.length > 2 ? parts[2] : null));
        }
        return new SupplyHistory(rows);
    }

    /** At a level that is {@code NORMAL} or below what is usual; or silent, forgotten, in part, estimated. */
    private static HistoryRow row(long at, String said, String more) {
        return switch (said) {
            case "silent" -> new HistoryRow(at, Fall.SILENT, Level.UNKNOWN, null, null, null, false);
            case "forgotten" -> HistoryRow.nothing(at);
            case "part" -> new HistoryRow(at, Fall.IN_PART, Level.NORMAL, Level.valueOf(more), null, null, false);
            case "onlyPart" -> new HistoryRow(at, Fall.IN_PART, Level.UNKNOWN, Level.valueOf(more), null, null, false);
            case "estimated" -> new HistoryRow(at, Fall.ESTIMATED, Level.NONE, null, null, shares(more), false);
            default -> level(at, Level.valueOf(said), more);
        };
    }

    private static HistoryRow level(long at, Level level, String measure) {
        Measure measured = measure == null
                ? null
                : new Measure(Unit.HOURS_PER_DAY, Double.parseDouble(measure.substring(0, measure.length() - 1)));
        Fall fall = level == Level.NORMAL ? Fall.NOT_BELOW : Fall.WHOLE;
        return new HistoryRow(at, fall, level, null, measured, null, false);
    }

    /** Low, best and high of those without any. */
    private static Map<Level, Share> shares(String text) {
        String[] numbers = text.split("/");
        Share share = new Share(
                Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
        return new TreeMap<>(Map.of(Level.REDUCED, share, Level.SEVERE, share, Level.NONE, share));
    }
}
