package org.lifeline.gateway.status.export.table;

import static org.lifeline.gateway.status.export.table.Kind.COUNT;
import static org.lifeline.gateway.status.export.table.Kind.FLAG;
import static org.lifeline.gateway.status.export.table.Kind.SHARE;
import static org.lifeline.gateway.status.export.table.Kind.TEXT;
import static org.lifeline.gateway.status.export.table.Kind.TIME;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.picture.Measure;
import org.lifeline.gateway.board.picture.OwnView;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.told.InPart;

/** What is told of one service in one area. */
public final class ServiceColumns {
    private static final String LEVEL = "Of supply: NORMAL, REDUCED, SEVERE, NONE; or UNKNOWN, which is never NORMAL";
    private static final String BASIS =
            "What the level rests on: OBSERVED its own reports, ESTIMATED samples of it, ASSIGNED reports about an area around"
                    + " it, ROLLED_UP what lies below, LAST_KNOWN what stood last, INFERRED a risk and counted nowhere,"
                    + " NO_DATA nothing";
    private static final String AT_LEAST = "Whether the level could be worse, if what is unknown were known";
    private static final String CONFIDENCE = "0 to 1, for coordinators; empty for all others";
    private static final String BAND = "How sure that is: LOW, FAIR or HIGH; empty if nothing stands";
    private static final String CONTESTED =
            "Whether sources contradict each other; rolled up: where a fifth of the people live";
    private static final String VERIFICATION =
            "DISPUTED, UNVERIFIED, CORROBORATED or VERIFIED; empty if nothing stands, and rolled up";
    private static final String FRESHNESS = "CURRENT, STALE or UNKNOWN, if nothing stands; empty rolled up";
    private static final String SINCE =
            "Since when it is so; rolled up: when the share that makes the phase was reached";
    private static final String RESTORATION = "Whether somebody says it is back, but not enough of them";
    private static final String EXERCISE = "Whether any evidence on it or below belongs to an exercise";
    private static final String NO_DATA = "Why nothing is known, if somebody said why";
    private static final String BELOW_USUAL =
            "Whether there is less than is usual there; rolled up: where a fifth of the people live";
    private static final String IN_PART = "The worst level that is known of parts of the area only";
    private static final String OWN = "The level that is said of the area as a whole, beside what lies below";

    public static final List<Column<ServiceStatus>> ALL = Stream.of(itself(), beside(), estimates(), RollUpColumns.ALL)
            .flatMap(List::stream)
            .toList();

    private ServiceColumns() {}

    private static List<Column<ServiceStatus>> itself() {
        return List.of(
                text("level", "#severity+level", LEVEL, ServiceStatus::level),
                text("basis", "", BASIS, ServiceStatus::basis),
                new Column<>("confidence", "#indicator+confidence+num", SHARE, CONFIDENCE, ServiceStatus::confidence),
                text("confidence_band", "#indicator+confidence+code", BAND, ServiceStatus::confidenceBand),
                new Column<>("at_least", "", FLAG, AT_LEAST, ServiceStatus::atLeast),
                new Column<>("contested", "", FLAG, CONTESTED, ServiceStatus::contested),
                text("contested_levels", "", "The levels they claim", ServiceColumns::claimed),
                text("verification", "#status+verification", VERIFICATION, ServiceStatus::verification),
                text("freshness", "", FRESHNESS, ServiceStatus::freshness),
                new Column<>("since", "#date+start", TIME, SINCE, ServiceStatus::since),
                new Column<>(
                        "observed_at", "#date+observed", TIME, "The newest observation", ServiceStatus::observedAt),
                text("outage_id", "#event+code", "The open outage, if there is one", ServiceStatus::outageId),
                new Column<>("restoration_reported", "", FLAG, RESTORATION, ServiceStatus::restorationReported),
                new Column<>("exercise", "", FLAG, EXERCISE, ServiceStatus::exercise));
    }

    private static List<Column<ServiceStatus>> beside() {
        return List.of(
                text("no_data_reason", "#status+nodata", NO_DATA, ServiceStatus::noDataReason),
                new Column<>("below_usual", "", FLAG, BELOW_USUAL, ServiceStatus::belowUsual),
                new Column<ServiceStatus>(
                        "measure",
                        "#indicator+measure+num",
                        Kind.MEASURE,
                        "How much there is, as it was measured",
                        at -> of(at.measure(), Measure::value)),
                text(
                        "measure_unit",
                        "#indicator+measure+unit",
                        "HOURS_PER_DAY, LITRES_PER_PERSON_PER_DAY or DAYS_BETWEEN_SUPPLY",
                        at -> of(at.measure(), Measure::unit)),
                text("in_part", "", IN_PART, at -> of(at.inPart(), InPart::level)),
                text("own_level", "", OWN, at -> of(at.own(), OwnView::level)));
    }

    private static <T, V> V of(T part, Function<T, V> value) {
        return part == null ? null : value.apply(part);
    }

    private static List<Column<ServiceStatus>> estimates() {
        return List.of(estimate("min", People::min), estimate("best", People::best), estimate("max", People::max));
    }

    /** Nothing that is not told becomes a word. */
    static <T> Column<T> text(String name, String hashtag, String meaning, Function<T, Object> value) {
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
                status -> of(status.affectedPeople(), value));
    }

    private static String claimed(ServiceStatus status) {
        return status.contestedLevels().isEmpty()
                ? null
                : status.contestedLevels().stream().map(Level::name).collect(Collectors.joining(" "));
    }
}
