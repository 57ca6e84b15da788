package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.JSON;
import static org.lifeline.e2e.Whole.get;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.post;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.request;
import static org.lifeline.e2e.Whole.send;
import static org.lifeline.e2e.Whole.soon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a batch of reports to a decision, and what it says on the board, all through the one door. */
class OutageLifeIT {
    private static final Instant SEEN = Instant.now().minus(Duration.ofHours(1));

    @Test
    void batchOpensAnOutageThatACoordinatorConfirms() {
        ArrayNode batch = JSON.createArrayNode();
        for (int i = 0; i < 3; i++) {
            batch.add(report("SY100501", "ELECTRICITY", "NONE", SEEN.plusSeconds(i))
                    .put("id", UUID.randomUUID().toString()));
        }
        batch.add(report("SY100501", "ELECTRICITY", "BROKEN", SEEN)
                .put("id", UUID.randomUUID().toString()));

        JsonNode receipts =
                Whole.parse(post("/api/v1/reports", batch.toString()).body());

        assertThat(receipts.path("receipts").findValuesAsText("status"))
                .startsWith("201", "201", "201")
                .contains("400");
        JsonNode outage = Whole.outage("region=SY100501&service=ELECTRICITY");
        assertThat(outage.path("state").asText()).isEqualTo("REPORTED");
        String decisions = "/api/v1/outages/" + outage.path("id").asText() + "/decisions";
        String confirm = "{\"decision\":\"CONFIRM\",\"reason\":\"seen by our team\"}";
        assertThat(post(decisions, confirm).statusCode()).isEqualTo(428);
        String tag = get("/api/v1/outages/" + outage.path("id").asText())
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> decided = send(request(decisions)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(BodyPublishers.ofString(confirm)));

        assertThat(decided.statusCode()).as(decided.body()).isIn(200, 201);
        soon().untilAsserted(() -> assertThat(json("/api/v1/status/SY100501")
                        .path("area")
                        .path("services")
                        .path("ELECTRICITY")
                        .path("verification")
                        .asText())
                .isEqualTo("VERIFIED"));
    }

    @Test
    void whatIsUsualIsNoOutage() {
        HttpResponse<String> baseline = send(request("/api/v1/baselines/SY100502/WATER")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"level\":\"REDUCED\"}")));

        assertThat(baseline.statusCode()).as(baseline.body()).isEqualTo(201);
        assertThat(Whole.file(report("SY100502", "WATER", "REDUCED", Instant.now()))
                        .statusCode())
                .isEqualTo(201);
        assertThat(json("/api/v1/outages?region=SY100502").path("items")).isEmpty();
    }

    @Test
    void reportUnderASupersededCodeIsFiledUnderItsSuccessor() {
        soon().untilAsserted(() -> {
            HttpResponse<String> filed = Whole.file(report("SY100202", "WATER", "SEVERE", Instant.now()));
            assertThat(Whole.parse(filed.body()).path("region").asText()).isEqualTo("SY100601");
            assertThat(Whole.parse(filed.body()).path("filedUnder").asText()).isEqualTo("SY100202");
        });
        HttpResponse<String> moved = get("/api/v1/regions/SY100202");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).hasValue("/api/v1/regions/SY100601");
    }

    @Test
    void reliabilityIsToldWithItsCoverage() {
        JsonNode answer = json("/api/v1/reliability?adminLevel=1&from="
                + Instant.now().minus(Duration.ofDays(1)) + "&to=" + Instant.now());

        assertThat(answer.toString()).contains("coverage").contains("SY10");
    }
}
