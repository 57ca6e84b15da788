package org.lifeline.outages.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class LimitsTest {
    private final String region = Regions.fresh();

    @BeforeEach
    void theRegionIsKnown() {
        Regions.awaitKnown(region);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "400 | \"note\":\"a\\u0000b\"",
                "400 | \"note\":\"half \\ud83d of one\"",
                "400 | \"cause\":\"\\u0000\"",
                "400 | \"litresPerPersonPerDay\":1e400",
                "400 | \"litresPerPersonPerDay\":-1e400",
                "400 | \"litresPerPersonPerDay\":NaN",
                "400 | \"litresPerPersonPerDay\":\"NaN\"",
                "400 | \"litresPerPersonPerDay\":\"Infinity\"",
                "400 | \"litresPerPersonPerDay\":1000.1",
                "400 | \"litresPerPersonPerDay\":-0.1",
                "400 | \"daysBetweenSupply\":366",
                "400 | \"hoursPerDay\":1",
                "400 | \"credibility\":1e400",
                "400 | \"credibility\":99999999999999999999",
                "400 | \"credibility\":2.5",
                "400 | \"credibility\":0",
                "400 | \"location\":{\"lat\":90.1,\"lon\":0}",
                "400 | \"location\":{\"lat\":1e999,\"lon\":0}",
                "400 | \"location\":{\"lat\":1}",
                "400 | \"affectedPeople\":{\"min\":3,\"max\":2,\"method\":\"ESTIMATE\"}",
                "400 | \"affectedPeople\":{\"min\":-1,\"max\":2,\"method\":\"ESTIMATE\"}",
                "400 | \"affectedPeople\":{\"min\":1,\"max\":100000001,\"method\":\"ESTIMATE\"}",
                "400 | \"source\":{\"class\":\"PARTNER\",\"lineage\":\"\"}",
                "400 | \"source\":{\"class\":\"PARTNER\",\"lineage\":\"a\\u0000\"}",
                "400 | \"backup\":[\"CANDLE\"]",
                "400 | \"backup\":[null]",
                "400 | \"region\":\"SY\\u0000\"",
                "400 | \"region\":\"sy06\"",
                "400 | \"source\":{\"class\":\"PARTNER\",\"class\":\"PARTNER\"}",
                "400 | \"exercise\":false,\"exercise\":true",
                "400 | \"observedAt\":\"yesterday\"",
                "400 | \"observedAt\":1741361400",
                "422 | \"observedAt\":\"1989-12-31T23:59:59Z\"",
                "400 | \"observedAt\":\"-999999999-01-01T00:00:00Z\"",
                "400 | \"observedAt\":\"+999999999-12-31T23:59:59Z\"",
                "422 | \"observedAt\":\"9999-12-31T23:59:59Z\"",
                "201 | \"litresPerPersonPerDay\":-0.0",
                "201 | \"note\":\"صباحاً 🕯 ~ \\n\\t\"",
                "201 | \"observedAt\":\"1990-01-01T00:00:00Z\"",
            })
    void whatIsBeyondTheLimitsIsRefusedClearlyAloneAndInABatch(int status, String field) {
        String name = field.substring(0, field.indexOf(':'));
        String body = Reports.about(region, "NONE", 5);
        String changed = body.contains(name)
                ? body.replaceAll(
                        name + ":(\"[^\"]*\"|\\{[^}]*\\}|[0-9]+)", java.util.regex.Matcher.quoteReplacement(field))
                : body.replaceFirst("\\{", java.util.regex.Matcher.quoteReplacement("{" + field + ","));

        String answer = Reports.file(UUID.randomUUID(), changed)
                .statusCode(status)
                .extract()
                .asString();

        assertThat(answer).doesNotContain("Exception").doesNotContain("lifeline.outages");
        int inBatch = given().contentType("application/x-ndjson")
                .body(changed.replaceFirst("\\{", "{\"id\":\"" + UUID.randomUUID() + "\",")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/reports")
                .then()
                .statusCode(200)
                .extract()
                .path("receipts[0].status");
        assertThat(inBatch).isEqualTo(status);
    }

    @Test
    void longTextsAreTakenToTheirLimit() {
        String body = Reports.about(region, "NONE", 5);
        Reports.file(UUID.randomUUID(), body.replace("{\"region", "{\"note\":\"" + "ء".repeat(4000) + "\",\"region"))
                .statusCode(201);
        Reports.file(UUID.randomUUID(), body.replace("{\"region", "{\"note\":\"" + "ء".repeat(4001) + "\",\"region"))
                .statusCode(400);
        Reports.file(UUID.randomUUID(), body.replace("\"class\"", "\"lineage\":\"" + "ء".repeat(200) + "\",\"class\""))
                .statusCode(201);
        Reports.file(UUID.randomUUID(), body.replace("\"class\"", "\"lineage\":\"" + "ء".repeat(201) + "\",\"class\""))
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1-1-1-1-1", "x", "0197c5a07d1e700080005f3d2a9b4c11", "0197c5a0-7d1e-7000-8000-5f3d2a9b4c1g"})
    void anIdMustBeAUuid(String id) {
        String body = Reports.about(region, "NONE", 5);
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}", id)
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("[" + body.replaceFirst("\\{", "{\"id\":\"" + id + "\",") + "]")
                .post("/api/v1/reports")
                .then()
                .body("receipts.status", contains(400), "receipts[0].problem.violations.field", contains("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "1d07decf-81d4-6fae-a765-00a0c91e6bf6"})
    void anIdThatTellsWhichDeviceMadeItIsRefused(UUID id) {
        Reports.file(id, Reports.about(region, "NONE", 5)).statusCode(422).body("detail", containsString("version"));
    }

    @Test
    void theSameInOtherWordsIsTheSame() {
        UUID id = UUID.randomUUID();
        String body = Reports.about(region, "NONE", 5)
                .replaceAll("\"observedAt\":\"[^\"]*\"", "\"observedAt\":\"2025-03-07T15:30:00.1234567Z\"")
                .replace(
                        "\"level\":\"NONE\"",
                        "\"litresPerPersonPerDay\":-0.0,\"backup\":[\"WELL\",\"BATTERY\",\"WELL\"]");
        Reports.file(id, body)
                .statusCode(201)
                .body("observedAt", equalTo("2025-03-07T15:30:00.123456Z"), "backup", contains("BATTERY", "WELL"));

        String again =
                body.replace("-0.0", "0").replace("1234567Z", "123456Z").replace("\"BATTERY\",\"WELL\"", "\"BATTERY\"");
        Reports.file(id, again).statusCode(200);
        given().get("/api/v1/reports/{id}", id).then().body("litresPerPersonPerDay", equalTo(0.0f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "observedSince=0000-01-01T00:00:00Z",
                "observedSince=9999-12-31T23:59:59Z",
                "limit=500",
            })
    void farTimesAreNoFailure(String query) {
        given().urlEncodingEnabled(false).get("/api/v1/reports?" + query).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=x",
                "after=MjAyNQ",
                "region=%00",
                "region=x",
                "limit=501",
                "limit=0",
                "service=GAS",
                "observedSince=now",
                "observedSince=-999999999-01-01T00:00:00Z",
                "observedSince=%2B999999999-01-01T00:00:00Z"
            })
    void badQueriesAreRefused(String query) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/reports?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/assessments/{region}/WATER?asOf=-999999999-01-01T00:00:00Z",
                "/api/v1/assessments/{region}/WATER?asOf=%2B999999999-01-01T00:00:00Z",
                "/api/v1/assessments/%00/WATER",
                "/api/v1/baselines/%00/WATER",
                "/api/v1/baselines?after=AA",
                "/api/v1/outages/0197c5a0-0000-7000-8000-000000000000?asOf=-999999999-01-01T00:00:00Z",
                "/api/v1/outages?q=%00%00",
                "/api/v1/outages?openedSince=%2B999999999-01-01T00:00:00Z",
                "/api/v1/reliability?adminLevel=3&from=-999999999-01-01T00:00:00Z&to=2025-03-07T15:30:00Z"
            })
    void whatNoDatabaseTakesIsRefusedWhereverItIsAsked(String address) {
        given().urlEncodingEnabled(false)
                .get(address.replace("{region}", region))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"retraction", "identity"})
    void aReasonThatIsGivenTwiceIsRefused(String what) {
        UUID id = UUID.randomUUID();
        Reports.file(id, Reports.about(region, "NONE", 5)).statusCode(201);
        given().contentType(ContentType.JSON)
                .body("{\"reason\":\"a good reason\",\"reason\":\"a good reason\"}")
                .post("/api/v1/reports/{id}/" + what, id)
                .then()
                .statusCode(400)
                .body("detail", containsString("names a field twice"));
    }

    @Test
    void anItemThatNamesAFieldTwiceCostsOnlyItself() {
        String good = Reports.about(region, "NONE", 5).replaceFirst("\\{", "{\"id\":\"" + UUID.randomUUID() + "\",");
        String twice = good.replaceFirst(
                "\\{", "{\"exercise\":false,\"source\":{\"class\":\"PARTNER\",\"class\":\"PARTNER\"},");
        String deep = good.replace("\"source\":{", "\"source\":{\"reliability\":\"A\",\"reliability\":\"A\",");
        given().contentType(ContentType.JSON)
                .body("[" + twice + "," + deep + "," + good + "]")
                .post("/api/v1/reports")
                .then()
                .statusCode(200)
                .body("receipts.status", contains(400, 400, 201))
                .body("receipts[0].problem.detail", containsString("names a field twice"));
    }
}
