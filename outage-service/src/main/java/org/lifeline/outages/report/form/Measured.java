package org.lifeline.outages.report.form;

import java.util.Optional;
import java.util.stream.Stream;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.SupplySettings;

/** The level that a report states or measures. */
public final class Measured {
    private Measured() {}

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

    /**
     * The level of the report: as measured, else as stated; long pauses between supplies make it severe at best.
     *
     * @return empty when nothing says a level, or when a stated level contradicts what was measured
     */
    public static Optional<Level> level(FileReport report, SupplySettings settings) {
        boolean rare =
                report.daysBetweenSupply() != null && report.daysBetweenSupply() > settings.severeDaysBetweenSupply();
        Optional<Level> measured =
                byAmount(report, settings).map(level -> rare ? Level.worse(level, Level.SEVERE) : level);
        if (report.level() == null) {
            return measured.or(() -> rare ? Optional.of(Level.SEVERE) : Optional.empty());
        }
        boolean contradicted = measured.isPresent()
                ? measured.get() != report.level()
                : rare && Level.SEVERE.worseThan(report.level());
        return contradicted ? Optional.empty() : Optional.of(report.level());
    }
}
