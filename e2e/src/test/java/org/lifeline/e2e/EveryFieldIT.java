package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.e2e.FieldTable.Treatment;

/**
 * Every field of every answer, for everybody who is not a coordinator: exact times, weights, locations, notes and single figures
 * appear nowhere. The table is {@code fields-of-answers.txt}; a field that is new is not in it, and fails here.
 */
class EveryFieldIT {
    private static final FieldTable TABLE = FieldTable.read();
    private static final String PARENT = "SY1006";
    private static final String AREA = "SY100604";
    private static final String NOTE = "canary-note-5519";
    private static final String LINEAGE = "canary-lineage-7731";

    /** People, of so many digits that no share has them by chance. */
    private static final int FEWEST = 71_371_519;

    private static final int BEST = 71_500_523;
    private static final int MOST = 71_777_531;

    private static final double LATITUDE = 35.5178391;
    private static final String ANYBODY = "anonymous";
    private static final String DATA = "TimelineEntry.data.";

    /** Where each operation that answers is asked; a new one without a row fails. */
    private static final Map<String, List<String>> CALLS = new HashMap<>();

    private static AnswerSchemas schemas;
    private static String report;
    private static String outage;
    private static Instant observedAt;

    @BeforeAll
    static void someoneHasReported() {
        Whole.system().awaitSignIn();
        schemas = new AnswerSchemas(Whole.parse(Whole.get("/openapi").body()));
        // not on a full hour, which everybody may see
        observedAt = Instant.now()
                .minus(Duration.ofHours(2))
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofMinutes(37))
                .plusMillis(217);
        report = UUID.randomUUID().toString();
        file(report, canary(observedAt));
        file(UUID.randomUUID().toString(), canary(observedAt.minusSeconds(4000)));
        outage = Whole.outage("region=" + AREA).path("id").asText();
        JsonNode seen = Whole.json("/api/v1/outages/" + outage);
        Whole.send(Whole.request("/api/v1/outages/" + outage + "/decisions")
                .header("If-Match", "\"" + seen.path("version").asText() + "\"")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"decision\":\"CONFIRM\",\"reason\":\"seen\"}")));
        // what was said before a decision no longer counts, and has no weight that could be told
        file(UUID.randomUUID().toString(), canary(Instant.now()));
        CALLS.putAll(AskedAnswers.about(PARENT, AREA, report, outage, observedAt));
    }

    @Test
    void noFieldOfAnyAnswerIsWithoutARowAndNoRowWithoutAField() {
        Set<String> documented = schemas.fields();
        Set<String> rows = new TreeSet<>(TABLE.fields());
        rows.removeIf(row -> row.contains("|") || row.startsWith(DATA));

        assertThat(difference(documented, TABLE.fields()))
                .as("fields without a row")
                .isEmpty();
        assertThat(difference(rows, documented)).as("rows without a field").isEmpty();
    }

    @Test
    void noOperationThatAnswersIsLeftOut() {
        Set<String> reading = new TreeSet<>(schemas.operations().keySet());
        reading.removeIf(operation -> !operation.startsWith("GET "));

        assertThat(difference(reading, CALLS.keySet())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ANYBODY, "viewer", "integration", "field", "admin"})
    void fieldsTellNoMoreThanTheTableSays(String reader) {
        List<String> wrong = new ArrayList<>();
        Set<String> told = new HashSet<>();
        CALLS.forEach((operation, paths) -> paths.forEach(path -> {
            HttpResponse<String> answer = get(reader, path);
            if (answer.statusCode() == 200) {
                schemas.walk(operation, Whole.parse(answer.body()), (field, value) -> {
                    told.add(field);
                    check(reader, operation, field, value).ifPresent(wrong::add);
                });
                canaries(reader, path, answer.body());
            }
        }));

        assertThat(wrong).isEmpty();
        assertThat(told).hasSizeGreaterThan(reader.equals(ANYBODY) ? 30 : 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {ANYBODY, "viewer", "admin"})
    void filesTellNoMoreThanTheAnswers(String reader) {
        String areas = reader.equals(ANYBODY) ? "parent=SY10" : "parent=" + PARENT;
        HttpResponse<String> csv = get(reader, "/api/v1/status.csv?" + areas);
        HttpResponse<String> geojson = get(reader, "/api/v1/status.geojson?" + areas);
        List<String> wrong = new ArrayList<>();

        List<List<String>> rows = rows(csv.body());
        rows.subList(1, rows.size()).forEach(row -> {
            for (int column = 0; column < row.size(); column++) {
                check(reader, "csv", name(rows.get(0).get(column)), cell(row.get(column)))
                        .ifPresent(wrong::add);
            }
        });
        Whole.parse(geojson.body()).path("features").forEach(feature -> feature.path("properties")
                .properties()
                .forEach(property -> check(reader, "csv", name(property.getKey()), property.getValue())
                        .ifPresent(wrong::add)));

        assertThat(rows).hasSizeGreaterThan(2);
        assertThat(wrong).isEmpty();
        canaries(reader, "csv", csv.body());
        canaries(reader, "geojson", geojson.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {ANYBODY, "viewer", "admin"})
    void streamTellsNoMoreThanTheAnswers(String reader) throws IOException {
        String role = reader.equals(ANYBODY) ? null : reader;
        List<String> wrong = new ArrayList<>();
        try (EventStream stream = EventStream.open(Whole.system().gateway(), role, null)) {
            stream.next("ready");
            String level = reader.equals("viewer") ? "SEVERE" : "NONE"; // each time another, so that it changes
            file(UUID.randomUUID().toString(), Whole.report(PARENT, "WATER", level, Instant.now()));

            JsonNode told = Whole.parse(stream.next("change").data());

            assertThat(told.path("areas")).isNotEmpty();
            told.path("areas").forEach(area -> area.properties().forEach(member -> {
                if (member.getKey().equals("services")) {
                    member.getValue().forEach(service -> service.properties()
                            .forEach(one -> check(reader, "stream", one.getKey(), one.getValue())
                                    .ifPresent(wrong::add)));
                } else {
                    check(reader, "stream", member.getKey(), member.getValue()).ifPresent(wrong::add);
                }
            }));
        }
        assertThat(wrong).isEmpty();
    }

    /** Without the service before it. */
    private static String name(String column) {
        return column.replaceFirst("^(electricity|water)_", "");
    }

    private static JsonNode cell(String text) {
        return text.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(text);
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : csv.replace("\uFEFF", "").split("\r?\n")) {
            List<String> row = new ArrayList<>();
            Matcher cell = Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))")
                    .matcher(line);
            while (cell.find()) {
                row.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
            }
            rows.add(row);
        }
        return rows;
    }

    /** What the table calls coordinators' is there for them, or the other tests would find nothing to miss. */
    @Test
    void coordinatorsAreToldAllOfIt() {
        Map<String, String> told = new HashMap<>();
        CALLS.forEach((operation, paths) -> paths.forEach(path -> {
            HttpResponse<String> answer = get("coordinator", path);
            if (answer.statusCode() == 200) {
                schemas.walk(operation, Whole.parse(answer.body()), (field, value) -> {
                    if (!value.isNull()) {
                        told.put(field, value.asText());
                    }
                });
            }
        }));

        assertThat(told)
                .containsKeys(
                        "Evidence.weight",
                        "Evidence.lineage",
                        "AssessmentView.confidence",
                        "ReportView.note",
                        "ReportView.receivedAt",
                        "OutageView.reportedStart");
        assertThat(told.get("Evidence.observedAt"))
                .satisfies(time -> assertThat(Times.isHour(time)).isFalse());
    }

    /** @param operation whose row goes before that of the field, if it has one */
    private static Optional<String> check(String reader, String operation, String field, JsonNode value) {
        String said = value.isNull() ? null : value.asText();
        String ofOperation = operation.replaceFirst("^GET ", "") + "|" + field;
        Optional<Treatment> row = TABLE.of(ofOperation).or(() -> TABLE.of(field));
        if (row.isEmpty()) {
            return Optional.of("no row for " + ofOperation);
        }
        return row.get().allows(said, reader.equals(ANYBODY))
                ? Optional.empty()
                : Optional.of(reader + " is told " + field + " = " + said + " by " + operation);
    }

    private static void canaries(String reader, String path, String body) {
        assertThat(List.of(
                        NOTE,
                        LINEAGE,
                        String.valueOf(FEWEST),
                        String.valueOf(BEST),
                        String.valueOf(MOST),
                        "35.51783",
                        observedAt.toString().substring(0, 16),
                        report))
                .as("%s by %s", reader, path)
                .noneMatch(body::contains);
    }

    private static Set<String> difference(Set<String> of, Set<String> without) {
        Set<String> difference = new TreeSet<>(of);
        difference.removeAll(without);
        return difference;
    }

    private static HttpResponse<String> get(String reader, String path) {
        HttpRequest.Builder request = Whole.request(path);
        if (!reader.equals(ANYBODY)) {
            request.header("Authorization", "Bearer " + Whole.token(reader));
        }
        return Whole.sendAsItIs(request.GET());
    }

    private static ObjectNode canary(Instant observed) {
        ObjectNode report = Whole.report(AREA, "ELECTRICITY", "NONE", observed);
        report.put("note", NOTE).put("cause", "CONFLICT_DAMAGE");
        report.putObject("affectedPeople")
                .put("min", FEWEST)
                .put("best", BEST)
                .put("max", MOST)
                .put("method", "ESTIMATE");
        report.putObject("location").put("lat", LATITUDE).put("lon", 35.9391283);
        ((ObjectNode) report.path("source")).put("class", "RESIDENT").put("lineage", LINEAGE);
        return report;
    }

    /** By the coordinator, so that nobody of those who read has filed it. */
    private static void file(String id, ObjectNode body) {
        HttpResponse<String> kept = Whole.put("/api/v1/reports/" + id, body.toString());
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    }
}
