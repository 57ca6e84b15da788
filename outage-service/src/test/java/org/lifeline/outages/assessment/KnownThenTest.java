package org.lifeline.outages.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** What other services are told of an earlier time is what had been recorded by then, not what has been seen of it since. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class KnownThenTest {
    @Inject
    ObjectMapper json;

    @Test
    void everyTimeHasTheAssessmentThatWasTheLastByThen() throws Exception {
        String region = Trial.region();
        Instant before = Instant.now();
        report(region, "SEVERE B2", "5H", "SEVERE");
        Instant severe = Instant.now();
        UUID wrong = report(region, "NONE B2", "4H", "NONE");
        Instant none = Instant.now();
        Trial.retract(wrong);
        awaitRecorded(region, "SEVERE");

        assertThat(levelAt(before, region)).isEmpty();
        assertThat(levelAt(severe, region)).hasValue("SEVERE");
        assertThat(levelAt(none, region)).hasValue("NONE");
        assertThat(levelAt(Instant.now(), region)).hasValue("SEVERE");
    }

    @Test
    void whatCameInLateWasNotKnownBefore() throws Exception {
        String region = Trial.region();
        report(region, "NORMAL B2", "3H", "NORMAL");
        Instant then = Instant.now();
        report(region, "NONE B2", "2H", "NONE"); // seen long before, by somebody without a network

        assertThat(levelAt(then, region)).hasValue("NORMAL");
    }

    @Test
    void itHasTheShapeOfASnapshotWithoutACursor() throws Exception {
        String region = Trial.region();
        report(region, "NONE B2", "1H", "NONE");
        Instant then = Instant.now();

        List<JsonNode> lines = at(then.atOffset(ZoneOffset.ofHours(3)).toString());

        assertThat(lines.get(0).path("asOf").textValue()).isEqualTo(then.toString());
        assertThat(lines.get(lines.size() - 1).path("count").intValue()).isEqualTo(lines.size() - 2);
        JsonNode now = of(region, lines(given().get("/snapshot"))).orElseThrow();
        assertThat(of(region, lines).orElseThrow().path("data")).isEqualTo(now.path("data"));
    }

    @Test
    void aTimeThatIsNoneIsNamed() {
        given().get("/snapshot/as-of").then().statusCode(400);
        given().queryParam("at", "noon")
                .get("/snapshot/as-of")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("`at`"), "violations[0].field", equalTo("at"));
    }

    /** Returns when what it changes has been recorded. */
    private UUID report(String region, String claim, String ago, String becomes) {
        UUID id = Trial.file(region, claim, ago);
        awaitRecorded(region, becomes);
        return id;
    }

    private void awaitRecorded(String region, String level) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> of(region, lines(given().get("/snapshot")))
                .filter(line -> level.equals(line.at("/data/level").textValue()))
                .isPresent());
    }

    private Optional<String> levelAt(Instant at, String region) throws Exception {
        return of(region, at(at.toString())).map(line -> line.at("/data/level").textValue());
    }

    private List<JsonNode> at(String at) throws Exception {
        return lines(given().queryParam("at", at).get("/snapshot/as-of"));
    }

    private static Optional<JsonNode> of(String region, List<JsonNode> lines) {
        return lines.stream()
                .filter(line ->
                        (region + "/ELECTRICITY").equals(line.path("subject").textValue()))
                .findFirst();
    }

    private List<JsonNode> lines(Response answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.asString().split("\n")) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
