package org.lifeline.outages.report.form;

import java.util.Optional;
import java.util.stream.Stream;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.SupplySettings;

/** The level that a report states or measures. */
public final class Measured {
    private Measured() {}

    /**
     * The level of the report: as measured, by several measures the worst of them, else as stated.
     *
     * @return empty when nothing says a level, or when a stated level contradicts what was measured
     */
    public static Optional<Level> level(FileReport report, SupplySettings settings) {
        Optional<Level> byDays = Optional.ofNullable(report.daysBetweenSupply())
                .map(settings.daysBetweenSupply().pauses()::levelOf);
        Optional<Level> measured = Stream.of(byAmount(report, settings), byDays)
                .flatMap(Optional::stream)
                .reduce(Level::worse);
        if (report.level() == null || measured.isEmpty()) {
            return measured.or(() -> Optional.ofNullable(report.level()));
        }
        boolean agrees = measured.get() == report.level() || noneAfterLongPause(report, byDays);
        return agrees ? Optional.of(report.level()) : Optional.empty();
    }

    /** What the amounts say; empty when there is none. */
    private static Optional<Level> byAmount(FileReport report, SupplySettings settings) {
        return Stream.of(
                        Optional.ofNullable(report.hoursPerDay())
                                .map(settings.hoursPerDay().thresholds()::levelOf),
                        Optional.ofNullable(report.litresPerPersonPerDay())
                                .map(settings.litresPerPersonPerDay().thresholds()::levelOf))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Days say nothing worse than {@code SEVERE}: where water last came long ago, there may be none. */
    private static boolean noneAfterLongPause(FileReport report, Optional<Level> byDays) {
        return report.level() == Level.NONE
                && report.litresPerPersonPerDay() == null
                && byDays.filter(level -> level == Level.SEVERE).isPresent();
    }
}
