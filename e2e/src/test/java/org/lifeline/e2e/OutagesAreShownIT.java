package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.JSON;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.request;
import static org.lifeline.e2e.Whole.send;
import static org.lifeline.e2e.Whole.sendAsItIs;
import static org.lifeline.e2e.Whole.soon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is reported, retracted, decided and recorded: no outage is open without its area showing it, and no area is below what is
 * usual without an open outage. A number of a test that fails makes the same calls again.
 */
class OutagesAreShownIT {
    private static final int ROUNDS = 5;
    private static final int CALLS_A_ROUND = 15;
    private static final List<String> FINEST = List.of("QX0101", "QX0102", "QX0103", "QX0201", "QX0202");
    private static final List<String> AROUND = List.of("QX", "QX01", "QX02");
    private static final List<String> SERVICES = List.of("ELECTRICITY", "WATER");
    private static final List<String> LEVELS = List.of("NORMAL", "REDUCED", "SEVERE", "NONE", "NONE");
    private static final String COUNTRY = """
            pcode,level,parent,name_en,population,population_year
            QX,0,,Made up as well,15000,2024
            QX01,1,QX,One,10000,2024
            QX02,1,QX,Two,5000,2024
            QX0101,2,QX01,One One,5000,2024
            QX0102,2,QX01,One Two,3000,2024
            QX0103,2,QX01,One Three,2000,2024
            QX0201,2,QX02,Two One,4000,2024
            QX0202,2,QX02,Two Two,1000,2024
            """;

    private static final List<String> OUTAGE =
            List.of("id", "region", "service", "state", "level", "extent", "baseline", "startedAt", "restoredAt");
    private static final List<String> SHOWN =
            List.of("level", "basis", "belowUsual", "outageId", "assignedFrom", "inPart", "own");

    private final List<String> reports = new ArrayList<>();
    private Random random;

    @BeforeAll
    static void countryOfItsOwn() {
        HttpResponse<String> taken = sendAsItIs(request("/api/v1/imports?name=made-up.csv")
                .header("Authorization", "Bearer " + Whole.token("admin"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(COUNTRY)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        soon().untilAsserted(() -> FINEST.forEach(area -> assertThat(area(area)).isNotEmpty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void openOutagesAndAreasBelowWhatIsUsualAreTheSame(int number) {
        random = new Random(number);
        for (int round = 1; round <= ROUNDS; round++) {
            List<String> calls = new ArrayList<>();
            for (int call = 0; call < CALLS_A_ROUND; call++) {
                calls.add(call());
            }
            soon().untilAsserted(() -> assertThat(contradictions())
                    .as("after %s", String.join("\n", calls))
                    .isEmpty());
        }
    }

    private String call() {
        int dice = random.nextInt(20);
        if (dice < 13 || reports.isEmpty()) {
            return file();
        }
        return dice < 15 ? retract() : dice < 19 ? decide() : record();
    }

    private String file() {
        ObjectNode report = report(
                any(random.nextInt(5) == 0 ? AROUND : FINEST),
                any(SERVICES),
                any(LEVELS),
                Instant.now().minus(Duration.ofMinutes(random.nextInt(25 * 24 * 60))));
        report.put("scope", random.nextInt(3) == 0 ? "PART" : "WHOLE_AREA").put("credibility", 1 + random.nextInt(6));
        report.withObject("/source")
                .put("reliability", any(List.of("A", "B", "B", "C", "D", "F")))
                .put("lineage", "lineage " + random.nextInt(12));
        String id =
                new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62).toString();
        HttpResponse<String> filed = Whole.put("/api/v1/reports/" + id, report.toString());
        assertThat(filed.statusCode()).as(filed.body()).isIn(200, 201);
        reports.add(id);
        return "PUT " + id + " " + report;
    }

    private String retract() {
        String id = reports.remove(random.nextInt(reports.size()));
        HttpResponse<String> answer = Whole.post("/api/v1/reports/" + id + "/retraction", "{\"reason\":\"not so\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return "retract " + id;
    }

    private String decide() {
        JsonNode outages = json("/api/v1/outages?region=QX&limit=500").path("items");
        if (outages.isEmpty()) {
            return "nothing to decide about";
        }
        JsonNode outage = outages.get(random.nextInt(outages.size()));
        JsonNode allowed = outage.path("allowedDecisions");
        String decision = allowed.get(random.nextInt(allowed.size())).asText();
        ObjectNode wanted = JSON.createObjectNode().put("decision", decision).put("reason", "so decided");
        if (decision.equals("MERGE")) {
            wanted.put(
                    "into",
                    outages.get(random.nextInt(outages.size())).path("id").asText());
        }
        if (decision.equals("MARK_PARTLY_RESTORED")) {
            wanted.put("level", "REDUCED");
        }
        HttpResponse<String> answer =
                send(request("/api/v1/outages/" + outage.path("id").asText() + "/decisions")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + outage.path("version").asText() + "\"")
                        .POST(BodyPublishers.ofString(wanted.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 409, 412, 422);
        return answer.statusCode() + " to " + wanted + " about " + few(outage, OUTAGE);
    }

    private String record() {
        String path = "/api/v1/baselines/" + any(FINEST) + "/" + any(SERVICES);
        String usual = "{\"level\":\"" + any(List.of("NORMAL", "REDUCED", "SEVERE")) + "\"}";
        HttpResponse<String> known = Whole.get(path);
        var request = request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(usual));
        known.headers().firstValue("ETag").ifPresent(tag -> request.header("If-Match", tag));
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return "PUT " + path + " " + usual;
    }

    private static List<String> contradictions() {
        Map<String, JsonNode> open = new HashMap<>();
        json("/api/v1/outages?region=QX&state=REPORTED&state=CONFIRMED&state=PARTIALLY_RESTORED&limit=500")
                .path("items")
                .forEach(outage -> open.put(outage.path("id").asText(), outage));
        List<String> found = new ArrayList<>();
        Map<String, JsonNode> areas = new HashMap<>();
        FINEST.forEach(area -> areas.put(area, area(area)));
        AROUND.forEach(area -> areas.put(area, area(area)));
        open.values().forEach(outage -> {
            String region = outage.path("region").asText();
            JsonNode shown = areas.get(region)
                    .path("services")
                    .path(outage.path("service").asText());
            JsonNode own = FINEST.contains(region) ? shown : shown.path("own");
            check(
                    outage.path("id").equals(own.path("outageId")),
                    found,
                    () -> few(outage, OUTAGE) + " is open and not shown by " + few(shown, SHOWN));
            check(
                    !FINEST.contains(region) || shown.path("belowUsual").asBoolean(),
                    found,
                    () -> few(outage, OUTAGE) + " is open, its area not below what is usual: " + few(shown, SHOWN));
        });
        areas.forEach((pcode, area) -> area.path("services").forEach(shown -> {
            JsonNode own = FINEST.contains(pcode) ? shown : shown.path("own");
            check(
                    !own.path("belowUsual").asBoolean()
                            || open.containsKey(own.path("outageId").asText()),
                    found,
                    () -> pcode + " is below what is usual without an open outage: " + few(shown, SHOWN));
            check(
                    own.path("outageId").isMissingNode()
                            || own.path("outageId").isNull()
                            || open.containsKey(own.path("outageId").asText()),
                    found,
                    () -> pcode + " shows an outage that is not open: " + few(shown, SHOWN));
        }));
        return found;
    }

    private static void check(boolean holds, List<String> found, Supplier<String> what) {
        if (!holds) {
            found.add(what.get());
        }
    }

    private static String few(JsonNode of, List<String> fields) {
        return fields.stream().map(field -> field + " " + of.path(field)).collect(Collectors.joining(", "));
    }

    private static JsonNode area(String pcode) {
        return json("/api/v1/status/" + pcode).path("area");
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
