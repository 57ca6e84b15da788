package org.lifeline.outages.baseline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class BaselineTest {
    private String region;
    private String village;

    @BeforeEach
    void aRegionOfItsOwnWithAVillage() {
        region = Trial.region();
        village = Trial.region(region);
    }

    @Test
    void whatIsUsualIsInheritedFromTheNearestArea() {
        put(region, null, "{\"hoursPerDay\":8}").statusCode(201).body("level", equalTo("REDUCED"));

        Trial.file(Trial.report(village, "REDUCED B2", Instant.now()));

        Trial.outages(village).body("items", empty());
        Trial.assessment(village)
                .body(
                        "baseline.level",
                        equalTo("REDUCED"),
                        "baseline.of",
                        equalTo(region),
                        "deltaFromBaseline.levels",
                        equalTo(0));
        put(village, null, "{\"level\":\"NORMAL\"}").statusCode(201);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Trial.outages(village)
                .body(
                        "items",
                        hasSize(1),
                        "items[0].baseline",
                        equalTo("NORMAL"),
                        "items[0].deltaFromBaseline.levels",
                        equalTo(1)));
    }

    @Test
    void changedBaselineAssessesAnewWhatHasNoneOfItsOwnAndEndsWhatIsNowUsual() {
        Trial.file(village, "REDUCED B2", "5H");
        Trial.outages(village).body("items[0].state", equalTo("REPORTED"));

        put(region, null, "{\"level\":\"REDUCED\"}").statusCode(201);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Trial.outages(village)
                .body("items", hasSize(1), "items[0].state", equalTo("RESTORED")));
    }

    @Test
    void hoursBelowTheBaselineAreToldWhereBothAreKnown() {
        put(region, null, "{\"hoursPerDay\":8}").statusCode(201);
        Trial.file(Trial.report(region, "SEVERE B2", Trial.ago("2H"))
                .replace("\"level\":\"SEVERE\"", "\"hoursPerDay\":2"));

        Trial.assessment(region)
                .body("deltaFromBaseline.levels", equalTo(1), "deltaFromBaseline.hoursPerDay", equalTo(-6.0f));
    }

    @Test
    void isChangedAndRemovedAgainstItsVersionOnly() {
        String first = put(region, null, "{\"level\":\"REDUCED\"}")
                .statusCode(201)
                .extract()
                .header("ETag");

        put(region, null, "{\"level\":\"SEVERE\"}").statusCode(428);
        put(region, "\"99\"", "{\"level\":\"SEVERE\"}").statusCode(412);
        String second = put(region, first, "{\"level\":\"SEVERE\"}")
                .statusCode(200)
                .extract()
                .header("ETag");
        given().get("/api/v1/baselines/{p}/ELECTRICITY", region)
                .then()
                .header("ETag", second)
                .body("level", equalTo("SEVERE"));
        given().queryParam("limit", 500)
                .get("/api/v1/baselines")
                .then()
                .statusCode(200)
                .body("items.region", hasItem(region));
        given().delete("/api/v1/baselines/{p}/ELECTRICITY", region).then().statusCode(428);
        given().header("If-Match", second)
                .delete("/api/v1/baselines/{p}/ELECTRICITY", region)
                .then()
                .statusCode(204);
        given().get("/api/v1/baselines/{p}/ELECTRICITY", region).then().statusCode(404);
        Trial.assessment(region).body("baseline.level", equalTo("NORMAL"), "baseline.of", nullValue());
    }

    @Test
    void nonsenseIsRefused() {
        put(region, null, "{}").statusCode(400);
        put(region, null, "{\"level\":\"UNKNOWN\"}").statusCode(400);
        put(region, null, "{\"hoursPerDay\":25}").statusCode(400);
        put(region, null, "{\"hoursPerDay\":20,\"level\":\"NONE\"}").statusCode(422);
        put("SY99", null, "{\"level\":\"REDUCED\"}").statusCode(422);
        given().queryParam("after", "x").get("/api/v1/baselines").then().statusCode(400);
    }

    private static ValidatableResponse put(String region, String tag, String body) {
        RequestSpecification request = given().contentType(ContentType.JSON).body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .put("/api/v1/baselines/{p}/ELECTRICITY", region)
                .then();
    }
}
