package org.lifeline.gateway.status.export.table;

import static org.lifeline.gateway.status.export.table.Kind.COUNT;
import static org.lifeline.gateway.status.export.table.Kind.FLAG;
import static org.lifeline.gateway.status.export.table.Kind.SHARE;
import static org.lifeline.gateway.status.export.table.Kind.TEXT;
import static org.lifeline.gateway.status.export.table.Kind.TIME;
import static org.lifeline.gateway.status.export.table.Kind.WHOLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.RollUp;

/** What is told of one service in one area. */
public final class ServiceColumns {
    private static final String LEVEL = "Of supply: NORMAL, REDUCED, SEVERE, NONE; or UNKNOWN, which is never NORMAL";
    private static final String BASIS =
            "What the level rests on: OBSERVED its own reports, ASSIGNED reports about an area around it, ROLLED_UP what"
                    + " lies below, INFERRED a risk and counted nowhere, NO_DATA nothing";
    private static final String CONFIDENCE = "0 to 1, for coordinators; empty for all others";
    private static final String BAND = "How sure that is: LOW, FAIR or HIGH; empty if nothing is known";
    private static final String VERIFICATION =
            "DISPUTED, UNVERIFIED, CORROBORATED or VERIFIED; empty if nothing is known";
    private static final String RESTORATION = "Whether somebody says it is back, but not enough of them";
    private static final String EXERCISE = "Whether any evidence on it or below belongs to an exercise";
    private static final String PHASE =
            "The most severe level that at least 20 % are known to be at or beyond, over the finest areas below;"
                    + " INSUFFICIENT_DATA if too little is known";
    private static final String COVERAGE = "Share about which something is known";
    private static final String HOTSPOTS = "How many areas below are worse than the phase";
    private static final String AFFECTED = "People known to be below NORMAL; empty where people cannot be counted";

    public static final List<Column<ServiceStatus>> ALL = Stream.of(itself(), estimates(), rollUp(), shares(), people())
            .flatMap(List::stream)
            .toList();

    private ServiceColumns() {}

    private static List<Column<ServiceStatus>> itself() {
        return List.of(
                text("level", "#severity+level", LEVEL, ServiceStatus::level),
                text("basis", "", BASIS, ServiceStatus::basis),
                new Column<>("confidence", "#indicator+confidence+num", SHARE, CONFIDENCE, ServiceStatus::confidence),
                text("confidence_band", "#indicator+confidence+code", BAND, ServiceStatus::confidenceBand),
                new Column<>("contested", "", FLAG, "Whether sources contradict each other", ServiceStatus::contested),
                text("contested_levels", "", "The levels they claim", ServiceColumns::claimed),
                text("verification", "#status+verification", VERIFICATION, ServiceStatus::verification),
                text("freshness", "", "CURRENT, STALE or UNKNOWN, if nothing stands", ServiceStatus::freshness),
                new Column<>("since", "#date+start", TIME, "Since when it is so", ServiceStatus::since),
                new Column<>(
                        "observed_at", "#date+observed", TIME, "The newest observation", ServiceStatus::observedAt),
                text("outage_id", "#event+code", "The open outage, if there is one", ServiceStatus::outageId),
                new Column<>("restoration_reported", "", FLAG, RESTORATION, ServiceStatus::restorationReported),
                new Column<>("exercise", "", FLAG, EXERCISE, ServiceStatus::exercise));
    }

    private static List<Column<ServiceStatus>> estimates() {
        return List.of(estimate("min", People::min), estimate("best", People::best), estimate("max", People::max));
    }

    private static List<Column<ServiceStatus>> rollUp() {
        return Stream.<Column<RollUp>>of(
                        text("phase", "#severity+phase", PHASE, RollUp::phase),
                        new Column<>("coverage", "#indicator+coverage+num", SHARE, COVERAGE, RollUp::coverage),
                        text("best_case", "", "The phase if all unknown were NORMAL", at -> at.bounds()
                                .best()),
                        text("worst_case", "", "The phase if all unknown were NONE", at -> at.bounds()
                                .worst()),
                        text("weighted_by", "", "Of what the shares are: POPULATION or AREAS", RollUp::weightedBy),
                        new Column<>("hotspots", "", COUNT, HOTSPOTS, RollUp::hotspotsFound),
                        new Column<>("people_affected", "#affected+ind", COUNT, AFFECTED, RollUp::peopleBelowNormal),
                        new Column<>("people_year", "", WHOLE, "Year of the people counted", RollUp::populationYear))
                .map(column -> column.of(ServiceStatus::rollUp))
                .toList();
    }

    private static List<Column<ServiceStatus>> shares() {
        return Arrays.stream(Level.values())
                .map(level -> new Column<ServiceStatus>(
                        "share_" + lower(level),
                        "#indicator+share+num+" + lower(level),
                        SHARE,
                        "Share at " + level + ", of everybody; the shares sum to one",
                        status -> status.rollUp() == null
                                ? null
                                : status.rollUp().shares().get(level)))
                .toList();
    }

    private static List<Column<ServiceStatus>> people() {
        return Arrays.stream(Level.values())
                .map(level -> new Column<ServiceStatus>(
                        "people_" + lower(level),
                        (level.worseThan(Level.NORMAL) ? "#affected+ind+" : "#population+ind+") + lower(level),
                        COUNT,
                        "People at " + level + "; empty where people cannot be counted",
                        status -> status.rollUp() == null || status.rollUp().people() == null
                                ? null
                                : status.rollUp().people().get(level)))
                .toList();
    }

    /** Nothing that is not told becomes a word. */
    private static <T> Column<T> text(String name, String hashtag, String meaning, Function<T, Object> value) {
        return new Column<>(name, hashtag, TEXT, meaning, at -> {
            Object told = value.apply(at);
            return told == null ? null : told.toString();
        });
    }

    private static Column<ServiceStatus> estimate(String bound, Function<People, Long> value) {
        return new Column<>(
                "people_estimated_" + bound,
                "#affected+ind+estimated+" + bound,
                COUNT,
                "People affected as the sources estimate it, " + bound + "; only for an area's own assessment",
                status -> status.affectedPeople() == null ? null : value.apply(status.affectedPeople()));
    }

    private static String claimed(ServiceStatus status) {
        return status.contestedLevels().isEmpty()
                ? null
                : status.contestedLevels().stream().map(Level::name).collect(Collectors.joining(" "));
    }

    private static String lower(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
