package org.lifeline.outages.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class ReportResourceTest {
    /** A region of its own for each test. */
    private final String region = Trial.unheardOf();

    @BeforeEach
    void theRegionIsKnown() {
        RegionServiceStandIn.add(region, 3, "SY0602");
        Trial.awaitKnown(region);
    }

    @AfterEach
    void regionServiceIsBack() {
        Trial.regionServiceIsBack();
    }

    @Test
    void reportIsKeptAndChangesTheAssessmentAndOpensAnOutage() {
        UUID id = UUID.randomUUID();

        file(id, report("NONE", "PT1H", "B", 2)).statusCode(201).body("level", equalTo("NONE"));

        assessment().body("level", equalTo("NONE"), "evidence.report", contains(id.toString()), "steps", hasSize(1));
        outages().body("items", hasSize(1), "items[0].state", equalTo("REPORTED"), "items[0].level", equalTo("NONE"));
    }

    @Test
    void reportSentTwiceIsKeptOnce() {
        UUID id = UUID.randomUUID();
        String body = report("NONE", "PT1H", "B", 2);
        file(id, body).statusCode(201);

        file(id, body.replace(",", " ,\n")).statusCode(200).body("id", equalTo(id.toString()));

        assessment().body("evidence", hasSize(1));
    }

    @Test
    void anotherBodyUnderTheSameIdIsAConflict() {
        UUID id = UUID.randomUUID();
        file(id, report("NONE", "PT1H", "B", 2)).statusCode(201);

        file(id, report("NORMAL", "PT1H", "B", 2))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lifeline:problem:conflict"));

        assessment().body("level", equalTo("NONE"));
    }

    @Test
    void restorationNeedsEvidenceAndEndsTheOutage() {
        file(UUID.randomUUID(), report("NONE", "PT5H", "B", 2)).statusCode(201);
        file(UUID.randomUUID(), report("NORMAL", "PT1H", "D", 2)).statusCode(201);
        assessment().body("level", equalTo("NONE"));

        file(UUID.randomUUID(), report("NORMAL", "PT30M", "A", 1)).statusCode(201);

        assessment().body("level", equalTo("NORMAL"));
        outages().body("items[0].state", equalTo("RESTORED"), "items[0].worstLevel", equalTo("NONE"));
    }

    @Test
    void timelineTellsFromTheFirstReportToTheRestoration() {
        file(UUID.randomUUID(), report("SEVERE", "PT5H", "B", 2)).statusCode(201);
        outages().body("items[0].level", equalTo("SEVERE")); // reports that come together are assessed together
        file(UUID.randomUUID(), report("NONE", "PT4H", "B", 2)).statusCode(201);
        outages().body("items[0].level", equalTo("NONE"));
        file(UUID.randomUUID(), report("NORMAL", "PT1H", "A", 1)).statusCode(201);
        file(UUID.randomUUID(), report("NORMAL", "PT30M", "A", 1)).statusCode(201);
        file(UUID.randomUUID(), report("NORMAL", "PT20M", "A", 1)).statusCode(201);

        String outage = outages().extract().path("items[0].id");

        given().get("/api/v1/outages/{id}/timeline", outage)
                .then()
                .statusCode(200)
                .body("items[0].type", equalTo("org.lifeline.report.filed"))
                .body(
                        "items.type",
                        hasItems(
                                "org.lifeline.outage.opened",
                                "org.lifeline.outage.worsened",
                                "org.lifeline.outage.restored"));
    }

    @Test
    void aReasonInPlainTextIsNotTaken() {
        given().contentType("text/plain")
                .body("wrong village")
                .post("/api/v1/reports/{id}/retraction", UUID.randomUUID())
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void retractedReportStaysReadableAndNoLongerCounts() {
        UUID id = UUID.randomUUID();
        file(id, report("NONE", "PT1H", "B", 2)).statusCode(201);

        given().contentType(ContentType.JSON)
                .body("{\"reason\":\"wrong village\"}")
                .post("/api/v1/reports/{id}/retraction", id)
                .then()
                .statusCode(200);

        given().get("/api/v1/reports/{id}", id).then().body("retraction.reason", equalTo("wrong village"));
        assessment()
                .body(
                        "level", equalTo("UNKNOWN"),
                        "since", nullValue(),
                        "setAside.because", contains("RETRACTED"));
    }

    @Test
    void reportsAreAcceptedWhileRegionServiceIsDownAndJoinTheirRegionLater() {
        String unknown = Trial.unheardOf();
        RegionServiceStandIn.down(true);
        UUID id = UUID.randomUUID();

        file(id, report("NONE", "PT1H", "B", 2).replace(region, unknown))
                .statusCode(201)
                .body("resolved", equalTo(false));
        given().get("/api/v1/assessments/{p}/ELECTRICITY", unknown).then().statusCode(503);
        RegionServiceStandIn.down(false);
        RegionServiceStandIn.add(unknown, 3, "SY10");

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get(
                        "/api/v1/assessments/{p}/ELECTRICITY", unknown)
                .then()
                .statusCode(200)
                .body("level", equalTo("NONE"), "evidence.report", contains(id.toString())));
    }

    @Test
    void reportAboutARegionThatDoesNotExistIsRefused() {
        UUID id = UUID.randomUUID();

        file(id, report("NONE", "PT1H", "B", 2).replace(region, "SY99"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("SY99"));

        given().get("/api/v1/reports/{id}", id).then().statusCode(404);
    }

    @Test
    void badInputIsRefusedWithAClearProblemAndNothingIsKept() {
        String good = report("NONE", "PT1H", "B", 2);
        refused(good.replace("\"NONE\"", "\"BROKEN\""), 400, "level");
        refused(good.replace("{\"region\"", "{\"colour\":1,\"region\""), 400, "colour");
        refused(good.replace("\"credibility\":2", "\"credibility\":7"), 400, "credibility");
        refused(good.substring(0, 20), 400, "");
        refused(
                good.replaceAll(
                        "\"observedAt\":\"[^\"]*\"",
                        "\"observedAt\":\"" + Instant.now().plusSeconds(700) + "\""),
                422,
                "future");
        refused(good.replace("\"level\":\"NONE\"", "\"level\":\"NONE\",\"hoursPerDay\":20"), 422, "measured");
        refused(good.replace("\"level\":\"NONE\"", "\"level\":\"UNKNOWN\""), 400, "noDataReason");
        refused(good.replace("\"level\":\"NONE\",", ""), 422, "level");
        refused("{}", 400, "region");
        outages().body("items", hasSize(0));
    }

    @Test
    void levelFollowsFromTheMeasure() {
        file(UUID.randomUUID(), report("NONE", "PT1H", "B", 2).replace("\"level\":\"NONE\"", "\"hoursPerDay\":4"))
                .statusCode(201)
                .body("level", equalTo("SEVERE"));
    }

    @Test
    void locationAndNoteDoNotLeaveWithTheFeed() {
        file(
                        UUID.randomUUID(),
                        report("NONE", "PT1H", "B", 2)
                                .replace(
                                        "\"level\"",
                                        "\"note\":\"canary-note\",\"location\":{\"lat\":35.361234,\"lon\":35.93},\"level\""))
                .statusCode(201)
                .body("$", not(hasItem("location")));

        assertThat(given().get("/changes?limit=1000").asString())
                .doesNotContain("canary-note")
                .doesNotContain("35.361234");
    }

    @Test
    void manyAtOnceOpenOneOutageAndLoseNothing() {
        IntStream.range(0, 64).parallel().forEach(i -> file(
                        UUID.randomUUID(), report("NONE", "PT" + (i + 1) + "M", "B", 2))
                .statusCode(201));

        outages().body("items", hasSize(1));
        assessment().body("evidence", hasSize(64));
    }

    private String report(String level, String ago, String reliability, int credibility) {
        return "{\"region\":\"" + region + "\",\"service\":\"ELECTRICITY\",\"level\":\"" + level
                + "\",\"observedAt\":\""
                + Instant.now().minus(Duration.parse(ago)) + "\",\"scope\":\"WHOLE_AREA\","
                + "\"source\":{\"class\":\"FIELD_STAFF\",\"reliability\":\"" + reliability + "\"},\"credibility\":"
                + credibility + "}";
    }

    private static ValidatableResponse file(UUID id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}", id)
                .then();
    }

    private void refused(String body, int status, String says) {
        UUID id = UUID.randomUUID();
        String answer = file(id, body)
                .statusCode(status)
                .contentType("application/problem+json")
                .extract()
                .asString();
        assertThat(answer).contains(says).doesNotContain("Exception").doesNotContain("org.lifeline");
        given().get("/api/v1/reports/{id}", id).then().statusCode(404);
    }

    private ValidatableResponse assessment() {
        return given().get("/api/v1/assessments/{p}/ELECTRICITY", region).then().statusCode(200);
    }

    private ValidatableResponse outages() {
        return given().queryParam("region", region)
                .get("/api/v1/outages")
                .then()
                .statusCode(200);
    }
}
