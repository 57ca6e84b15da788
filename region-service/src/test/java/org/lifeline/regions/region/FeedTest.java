package org.lifeline.regions.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class FeedTest {
    @Inject
    RegionBook book;

    @Inject
    ObjectMapper json;

    @Test
    void theSnapshotHoldsEveryRegionWithParentsFirst() throws Exception {
        List<JsonNode> lines = snapshot();
        List<String> seen = new ArrayList<>();
        for (JsonNode line : lines.subList(1, lines.size() - 1)) {
            JsonNode parent = line.at("/data/parent");
            assertThat(parent.isMissingNode() || seen.contains(parent.textValue()))
                    .isTrue();
            assertThat(line.path("source").textValue()).isEqualTo("/region-service");
            seen.add(line.path("subject").textValue());
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(126).contains("SY", "SY06", "SY060200");
        assertThat(lines.get(lines.size() - 1).path("count").intValue()).isEqualTo(seen.size());
    }

    @Test
    void theFeedGoesOnWhereTheSnapshotEnds() throws Exception {
        String cursor = snapshot().get(0).path("cursor").textValue();
        record("XA", "Before");
        record("XA", "After");
        JsonPath changes = changes(cursor, 5).jsonPath();
        assertThat(changes.getList("events.subject")).containsExactly("XA", "XA");
        assertThat(changes.getList("events.type")).containsOnly("org.lifeline.region.changed");
        assertThat(changes.getList("events.data.names.en")).containsExactly("Before", "After");
        assertThat(changes.getList("events.data.version")).containsExactly(1, 2);
        assertThat(changes(changes.getString("cursor"), 0).jsonPath().getList("events"))
                .isEmpty();
    }

    @Test
    void anEventHoldsWhatTheRegionAnswers() throws Exception {
        JsonNode lattakia = snapshot().stream()
                .filter(line -> "SY06".equals(line.path("subject").textValue()))
                .findFirst()
                .orElseThrow();
        JsonNode answered = json.readTree(given().get("/api/v1/regions/SY06").asString());
        assertThat(lattakia.path("data")).isEqualTo(answered);
    }

    @Test
    void whoWaitsIsWokenByTheChange() throws Exception {
        String cursor = snapshot().get(0).path("cursor").textValue();
        long begun = System.nanoTime();
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> changes(cursor, 20));
        record("XB", "Woken");
        assertThat(waiting.get().jsonPath().getList("events.subject")).contains("XB");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatSaysNothingNewIsNoEvent() throws Exception {
        record("XC", "Same");
        String cursor = snapshot().get(0).path("cursor").textValue();
        record("XC", "Same");
        assertThat(changes(cursor, 0).jsonPath().getList("events")).isEmpty();
    }

    @Test
    void theTreeOfAnotherTimeIsToldAsItHadBeenRecordedByThen() throws Exception {
        record("XD", "Old");
        Instant then = Instant.now();
        record("XD", "New");
        record("XE", "Later");

        List<JsonNode> lines = lines(given().queryParam("at", then.toString()).get("/snapshot/as-of"));

        assertThat(lines.get(0).path("asOf").textValue()).isEqualTo(then.toString());
        assertThat(lines.stream()
                        .filter(line -> "XD".equals(line.path("subject").textValue()))
                        .map(line -> line.at("/data/names/en").textValue()))
                .containsExactly("Old");
        assertThat(lines).noneMatch(line -> "XE".equals(line.path("subject").textValue()));
        assertThat(lines).anyMatch(line -> "SY06".equals(line.path("subject").textValue()));
    }

    @Test
    void beforeTheFirstImportThereIsNoTree() throws Exception {
        List<JsonNode> lines =
                lines(given().queryParam("at", "2001-01-01T00:00:00Z").get("/snapshot/as-of"));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).path("count").intValue()).isZero();
    }

    @Test
    void aCursorOfAnotherLifeIsGone() {
        String foreign = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("another-life:1:1".getBytes(StandardCharsets.US_ASCII));
        changes(foreign, 0)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lifeline:problem:gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "%%%", "YTpiOmM", "جبلة"})
    void aCursorThatIsNoneIsABadRequest(String cursor) {
        changes(cursor, 0).then().statusCode(400).contentType("application/problem+json");
    }

    private void record(String pcode, String name) {
        RegionFacts facts = new RegionFacts(pcode, (short) 0, null, Map.of("en", name), null, null, null);
        QuarkusTransaction.requiringNew().call(() -> book.record(facts));
    }

    private List<JsonNode> snapshot() throws Exception {
        return lines(given().get("/snapshot"));
    }

    private List<JsonNode> lines(Response answer) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        assertThat(answer.statusCode()).isEqualTo(200);
        for (String line : answer.asString().split("\n")) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private static Response changes(String after, int wait) {
        return given().queryParams("after", after, "wait", wait).get("/changes");
    }
}
