package org.lifeline.gateway.status.export.table;

import static org.lifeline.gateway.status.export.table.Kind.COUNT;
import static org.lifeline.gateway.status.export.table.Kind.SHARE;
import static org.lifeline.gateway.status.export.table.Kind.WHOLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.RollUp;

/** What is told of the finest areas of an area together. */
final class RollUpColumns {
    private static final String PHASE =
            "The most severe level that at least 20 % are at or beyond, by what is known and was known last, over the finest"
                    + " areas below; INSUFFICIENT_DATA if too little is known";
    private static final String COVERAGE = "Share of whom a level stands";
    private static final String BEST = "The phase if all that is not known were as good as it may be";
    private static final String WORST = "The phase if all that is not known were as bad as it may be";
    private static final String LAST =
            "Share of whom only the last known level is known; with the other shares it sums to one";
    private static final String IMPUTED = "Share of the people who live where nobody counted";
    private static final String HOTSPOTS = "How many areas below are wholly worse than the phase";
    private static final String AFFECTED =
            "People below NORMAL, known or known last; empty where nobody counted people";

    static final List<Column<ServiceStatus>> ALL = Stream.of(whole(), shares(), people())
            .flatMap(List::stream)
            .map(column -> column.of(ServiceStatus::rollUp))
            .toList();

    private RollUpColumns() {}

    private static List<Column<RollUp>> whole() {
        return List.of(
                ServiceColumns.text("phase", "#severity+phase", PHASE, RollUp::phase),
                new Column<>("coverage", "#indicator+coverage+num", SHARE, COVERAGE, RollUp::coverage),
                ServiceColumns.text(
                        "best_case", "", BEST, rollUp -> rollUp.bounds().best()),
                ServiceColumns.text(
                        "worst_case", "", WORST, rollUp -> rollUp.bounds().worst()),
                new Column<>("imputed", "", SHARE, IMPUTED, RollUp::imputed),
                new Column<>("hotspots", "", COUNT, HOTSPOTS, RollUp::hotspotsFound),
                new Column<>("people_affected", "#affected+ind", COUNT, AFFECTED, RollUp::peopleBelowNormal),
                new Column<>("people_year", "", WHOLE, "Year of the people counted", RollUp::populationYear),
                new Column<>("weights_year", "", WHOLE, "Year of the figures that spread them", RollUp::weightsYear));
    }

    private static List<Column<RollUp>> shares() {
        Stream<Column<RollUp>> known = Arrays.stream(Level.values())
                .map(level -> new Column<>(
                        "share_" + lower(level),
                        "#indicator+share+num+" + lower(level),
                        SHARE,
                        "Share at " + level + ", of everybody; with `share_last_known` the shares sum to one",
                        rollUp -> rollUp.shares().get(level)));
        Column<RollUp> last = new Column<>(
                "share_last_known",
                "#indicator+share+num+lastknown",
                SHARE,
                LAST,
                rollUp -> rollUp.lastKnown() == null
                        ? (Double) 0.0
                        : (Double) rollUp.lastKnown().share());
        return Stream.concat(known, Stream.of(last)).toList();
    }

    private static List<Column<RollUp>> people() {
        Stream<Column<RollUp>> known = Arrays.stream(Level.values())
                .map(level -> new Column<>(
                        "people_" + lower(level),
                        (level.worseThan(Level.NORMAL) ? "#affected+ind+" : "#population+ind+") + lower(level),
                        COUNT,
                        "People at " + level + "; empty where nobody counted people",
                        rollUp -> rollUp.people() == null
                                ? null
                                : rollUp.people().get(level).best()));
        Stream<Column<RollUp>> more = Stream.of(
                new Column<>(
                        "people_last_known",
                        "#population+ind+lastknown",
                        COUNT,
                        "People of whom only the last known level is known",
                        RollUpColumns::peopleLastKnown),
                new Column<>(
                        "people_severe_or_worse",
                        "#affected+ind+severe+worse",
                        COUNT,
                        "People at SEVERE or NONE, known or known last",
                        rollUp -> rollUp.peopleAtOrBeyond(Level.SEVERE)),
                new Column<>(
                        "people_below_usual",
                        "#affected+ind+usual",
                        COUNT,
                        "People with less than is usual there",
                        rollUp -> rollUp.belowUsual() == null
                                        || rollUp.belowUsual().people() == null
                                ? null
                                : rollUp.belowUsual().people().best()));
        return Stream.concat(known, more).toList();
    }

    private static Long peopleLastKnown(RollUp rollUp) {
        if (rollUp.people() == null) {
            return null;
        }
        return rollUp.lastKnown() == null
                ? 0L
                : (Long) rollUp.lastKnown().people().values().stream()
                        .mapToLong(people -> people.best())
                        .sum();
    }

    private static String lower(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
