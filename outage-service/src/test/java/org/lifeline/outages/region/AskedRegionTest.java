package org.lifeline.outages.region;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** What is asked about a P-code that is not that of a region now is never answered with nothing. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class AskedRegionTest {
    private static final String OUTAGES = "/api/v1/outages?region={region}";
    private static final String REPORTS = "/api/v1/reports?region={region}";
    private static final String BASELINE = "/api/v1/baselines/{region}/ELECTRICITY";

    private final String region = Trial.region();

    @AfterEach
    void regionServiceIsBack() {
        Trial.regionServiceIsBack();
    }

    @Test
    void supersededCodeAnswersAsItsSuccessor() {
        String report = Trial.file(region, "NONE B2", "2H").toString();
        String outage = Trial.outage(region);
        String old = Trial.unheardOf();
        RegionServiceStandIn.supersede(old, region);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get(OUTAGES, old).statusCode() == 200);

        given().get(OUTAGES, old).then().body("items", hasSize(1), "items[0].id", equalTo(outage));
        given().get(REPORTS, old).then().statusCode(200).body("items.id", hasItem(report));
    }

    @Test
    void baselineOfASupersededCodeIsThatOfItsSuccessor() {
        String old = Trial.unheardOf();
        RegionServiceStandIn.supersede(old, region);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get(OUTAGES, old).statusCode() == 200);

        given().contentType(ContentType.JSON)
                .body("{\"hoursPerDay\":8}")
                .put(BASELINE, old)
                .then()
                .statusCode(201)
                .body("region", equalTo(region));

        String tag =
                given().get(BASELINE, region).then().statusCode(200).extract().header("ETag");
        given().get(BASELINE, old).then().statusCode(200).body("region", equalTo(region), "level", equalTo("REDUCED"));
        given().header("If-Match", tag).delete(BASELINE, old).then().statusCode(204);
        given().get(BASELINE, region).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTAGES, REPORTS, BASELINE})
    void unknownCodeIsNotFoundAndThatIsSaid(String path) {
        given().get(path, "SY9999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("No region has the P-code SY9999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTAGES, REPORTS, BASELINE})
    void whatIsNoCodeIsABadRequest(String path) {
        given().get(path, "Jablah").then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTAGES, REPORTS, BASELINE})
    void whileNobodyCanSayItIsNotAvailable(String path) {
        RegionServiceStandIn.down(true);

        given().get(path, Trial.unheardOf())
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        given().get(OUTAGES, region).then().statusCode(200);
    }

    @Test
    void filterOfAWebhookNamesARegionThatThereIs() {
        given().contentType(ContentType.JSON)
                .body("{\"url\":\"http://127.0.0.2:9999/x\",\"regions\":[\"SY9999\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("SY9999"));
    }
}
