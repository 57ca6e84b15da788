package org.lifeline.outages.reader;

import static org.lifeline.outages.reader.CoarseEvent.Treatment.AS_IT_IS;
import static org.lifeline.outages.reader.CoarseEvent.Treatment.BAND;
import static org.lifeline.outages.reader.CoarseEvent.Treatment.HANDLE;
import static org.lifeline.outages.reader.CoarseEvent.Treatment.HOUR;
import static org.lifeline.outages.reader.CoarseEvent.Treatment.HOURS_INSIDE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lifeline.privacy.CoarseTime;
import org.lifeline.privacy.ConfidenceBand;

/**
 * As much of the state in an event as is told to all but coordinators, on timelines and by webhooks. A field that the table does
 * not name is left out, so that one that is new is told to nobody before somebody has thought about it.
 */
public final class CoarseEvent {
    private static final String NOTHING_KNOWN = "UNKNOWN";
    private static final String REPORT = "org.lifeline.report.";
    private static final String OUTAGE = "org.lifeline.outage.";
    private static final String ASSESSMENT = "org.lifeline.assessment.";
    private static final String BASELINE = "org.lifeline.baseline.";

    private static final Map<String, Treatment> OF_REPORTS = table(
            "report",
            HANDLE,
            "region",
            AS_IT_IS,
            "service",
            AS_IT_IS,
            "level",
            AS_IT_IS,
            "observedAt",
            HOUR,
            "resolved",
            AS_IT_IS,
            "placement",
            AS_IT_IS,
            "exercise",
            AS_IT_IS,
            "retractedAt",
            HOUR);
    private static final Map<String, Treatment> OF_OUTAGES = table(
            "id",
            AS_IT_IS,
            "region",
            AS_IT_IS,
            "service",
            AS_IT_IS,
            "state",
            AS_IT_IS,
            "level",
            AS_IT_IS,
            "worstLevel",
            AS_IT_IS,
            "extent",
            AS_IT_IS,
            "lastHeardAt",
            HOUR,
            "baseline",
            AS_IT_IS,
            "deltaFromBaseline",
            AS_IT_IS,
            "reportedStart",
            HOUR,
            "actualPeriod",
            HOURS_INSIDE,
            "restoredAt",
            HOUR,
            "openedAt",
            HOUR,
            "updatedAt",
            HOUR,
            "verification",
            AS_IT_IS,
            "contested",
            AS_IT_IS,
            "freshness",
            AS_IT_IS,
            "restorationReported",
            AS_IT_IS,
            "decisionDisputed",
            AS_IT_IS,
            "lastDecision",
            AS_IT_IS,
            "decidedAt",
            HOUR,
            "refutedBecause",
            AS_IT_IS,
            "duplicateOf",
            AS_IT_IS,
            "causeKind",
            AS_IT_IS,
            "estimatedRestoration",
            AS_IT_IS,
            "allowedDecisions",
            AS_IT_IS,
            "exercise",
            AS_IT_IS,
            "version",
            AS_IT_IS);
    private static final Map<String, Treatment> OF_ASSESSMENTS = table(
            "region",
            AS_IT_IS,
            "service",
            AS_IT_IS,
            "level",
            AS_IT_IS,
            "basis",
            AS_IT_IS,
            "belowUsual",
            AS_IT_IS,
            "noDataReason",
            AS_IT_IS,
            "since",
            HOUR,
            "confidenceByHour",
            BAND,
            "contested",
            AS_IT_IS,
            "contestedLevels",
            AS_IT_IS,
            "freshness",
            AS_IT_IS,
            "verification",
            AS_IT_IS,
            "restorationReported",
            AS_IT_IS,
            "observedAt",
            HOUR,
            "wholeArea",
            AS_IT_IS,
            "outageId",
            AS_IT_IS,
            "exercise",
            AS_IT_IS,
            "baseline",
            AS_IT_IS,
            "deltaFromBaseline",
            AS_IT_IS,
            "assessedAt",
            HOUR,
            "version",
            AS_IT_IS);
    private static final Map<String, Treatment> OF_BASELINES = table(
            "region",
            AS_IT_IS,
            "service",
            AS_IT_IS,
            "level",
            AS_IT_IS,
            "hoursPerDay",
            AS_IT_IS,
            "litresPerPersonPerDay",
            AS_IT_IS,
            "validFrom",
            HOUR,
            "version",
            AS_IT_IS);

    private CoarseEvent() {}

    /** The fields of the state of a type that are told of. */
    static Set<String> fields(String type) {
        return table(type).keySet();
    }

    enum Treatment {
        AS_IT_IS,
        HOUR,
        HOURS_INSIDE,
        HANDLE,
        BAND
    }

    /**
     * @param type of the event, such as {@code org.lifeline.outage.opened}
     * @param handle names a report, whose own id may tell when it was made
     */
    public static ObjectNode of(String type, JsonNode state, UnaryOperator<UUID> handle) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        Map<String, Treatment> table = table(type);
        state.properties().forEach(field -> {
            Treatment treatment = table.get(field.getKey());
            boolean bandOfNothing = treatment == BAND
                    && NOTHING_KNOWN.equals(state.path("level").asText());
            if (treatment != null && !field.getValue().isNull() && !bandOfNothing) {
                tell(told, field.getKey(), field.getValue(), treatment, handle);
            }
        });
        return told;
    }

    private static void tell(
            ObjectNode told, String name, JsonNode value, Treatment treatment, UnaryOperator<UUID> handle) {
        switch (treatment) {
            case AS_IT_IS -> told.set(name, value);
            case HOUR -> told.put(name, hour(value));
            case HOURS_INSIDE -> {
                ObjectNode inside = told.putObject(name);
                value.properties().forEach(time -> inside.put(time.getKey(), hour(time.getValue())));
            }
            case HANDLE ->
                told.put(name, handle.apply(UUID.fromString(value.asText())).toString());
            case BAND ->
                told.put("confidenceBand", ConfidenceBand.of(value.asDouble()).name());
        }
    }

    private static String hour(JsonNode time) {
        return CoarseTime.hour(Instant.parse(time.asText())).toString();
    }

    private static Map<String, Treatment> table(String type) {
        if (type.startsWith(REPORT)) {
            return OF_REPORTS;
        }
        if (type.startsWith(OUTAGE)) {
            return OF_OUTAGES;
        }
        if (type.startsWith(ASSESSMENT)) {
            return OF_ASSESSMENTS;
        }
        return type.startsWith(BASELINE) ? OF_BASELINES : Map.of();
    }

    private static Map<String, Treatment> table(Object... fieldsAndTreatments) {
        Map<String, Treatment> table = new HashMap<>();
        for (int i = 0; i < fieldsAndTreatments.length; i += 2) {
            table.put((String) fieldsAndTreatments[i], (Treatment) fieldsAndTreatments[i + 1]);
        }
        return Map.copyOf(table);
    }
}
