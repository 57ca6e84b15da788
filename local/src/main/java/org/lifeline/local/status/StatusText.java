package org.lifeline.local.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A status answer as text for a terminal. */
public final class StatusText {
    private static final String NOTHING = "-";

    private StatusText() {}

    /** Of a list of areas, or of one area with its children below it. */
    public static String of(JsonNode answer, Instant now) {
        Table table = new Table(
                List.of("AREA", "P-CODE", "PEOPLE", "SERVICE", "LEVEL", "BASIS", "CONFIDENCE", "COVERAGE", "REMARKS"));
        Stream.of(Stream.of(answer.path("area")), stream(answer.path("areas")), stream(answer.path("children")))
                .flatMap(areas -> areas)
                .filter(JsonNode::isObject)
                .forEach(area -> rows(area).forEach(table::add));
        return upstreams(answer) + "newest observation " + age(answer.path("newestObservationAt"), now) + "\n\n"
                + (table.isEmpty() ? "There is no area to show.\n" : table.toString());
    }

    private static String upstreams(JsonNode answer) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> upstream : answer.path("upstreams").properties()) {
            text.append(upstream.getKey())
                    .append(' ')
                    .append(word(upstream.getValue().path("state")))
                    .append(" (")
                    .append(inWords(upstream.getValue().path("age").asText()))
                    .append(")   ");
        }
        return text.toString();
    }

    private static List<List<String>> rows(JsonNode area) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> service : area.path("services").properties()) {
            List<String> row = new ArrayList<>();
            if (rows.isEmpty()) {
                row.addAll(List.of(name(area), word(area.path("pcode")), people(area.path("population"))));
            } else {
                row.addAll(List.of("", "", ""));
            }
            JsonNode status = service.getValue();
            row.addAll(List.of(
                    service.getKey(),
                    word(status.path("level")),
                    word(status.path("basis")),
                    percent(status.path("confidence")),
                    percent(status.path("rollUp").path("coverage")),
                    remarks(area, status)));
            rows.add(row);
        }
        return rows;
    }

    private static String remarks(JsonNode area, JsonNode status) {
        List<String> remarks = new ArrayList<>();
        if (area.path("exercise").asBoolean() || status.path("exercise").asBoolean()) {
            remarks.add("EXERCISE");
        }
        if (status.path("contested").asBoolean()) {
            remarks.add("contested");
        }
        if (status.path("atLeast").asBoolean()) {
            remarks.add("at least");
        }
        if (!status.path("noDataReason").asText("").isEmpty()
                && !status.path("noDataReason").isNull()) {
            remarks.add(status.path("noDataReason").asText());
        }
        if (status.path("freshness").asText().equals("STALE")) {
            remarks.add("stale");
        }
        return String.join(", ", remarks);
    }

    private static String name(JsonNode area) {
        JsonNode names = area.path("names");
        JsonNode first =
                names.isEmpty() ? MissingNode.getInstance() : names.iterator().next();
        return names.path("en").asText(first.asText(NOTHING));
    }

    private static String word(JsonNode node) {
        return node.asText("").isEmpty() || node.isNull() ? NOTHING : node.asText();
    }

    private static String people(JsonNode node) {
        return node.isNumber() ? String.format(Locale.ROOT, "%,d", node.asLong()) : NOTHING;
    }

    private static String percent(JsonNode node) {
        return node.isNumber() ? Math.round(node.asDouble() * 100) + " %" : NOTHING;
    }

    private static String age(JsonNode instant, Instant now) {
        try {
            return instant.isTextual()
                    ? inWords(Duration.between(Instant.parse(instant.asText()), now)) + " ago"
                    : "none";
        } catch (DateTimeParseException e) {
            return instant.asText();
        }
    }

    private static String inWords(String duration) {
        try {
            return inWords(Duration.parse(duration));
        } catch (DateTimeParseException e) {
            return duration.isEmpty() ? "age unknown" : duration;
        }
    }

    private static String inWords(Duration duration) {
        if (duration.toMinutes() < 1) {
            return Math.max(0, duration.toSeconds()) + " s";
        }
        if (duration.toHours() < 1) {
            return duration.toMinutes() + " min";
        }
        return duration.toDays() < 2 ? duration.toHours() + " h" : duration.toDays() + " days";
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
