package org.lifeline.outages.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.report.Regions;
import org.lifeline.outages.report.Reports;

/** Reports find their region, whatever its P-code was and whoever can be asked. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class PlacementTest {
    @Inject
    JoinRegions joinRegions;

    @Inject
    DataSource database;

    private final String region = Regions.fresh();
    private final String old = Regions.unheardOf();

    @AfterEach
    void regionServiceIsBack() {
        Trial.regionServiceIsBack();
    }

    @Test
    void aReportUnderASupersededCodeIsFiledUnderItsSuccessor() {
        superseded(old, region);
        UUID id = UUID.randomUUID();
        String body = Reports.about(old, "NONE", 30);

        Reports.file(id, body).statusCode(201).body("region", equalTo(region), "filedUnder", equalTo(old));

        Reports.file(id, body).statusCode(200).body("region", equalTo(region), "filedUnder", equalTo(old));
        Reports.file(id, body.replace(old, region)).statusCode(409);
        batch(body, UUID.randomUUID()).body("receipts.status", contains(201));
        assessment(region).body("inPart.level", equalTo("NONE"), "evidence.report", hasItems(id.toString()));
        assessment(old).body("region", equalTo(region), "inPart.level", equalTo("NONE"));
        given().queryParam("region", old)
                .get("/api/v1/reports")
                .then()
                .body("items.id", hasItems(id.toString()), "items.filedUnder", contains(old, old));
    }

    @Test
    void reportsMoveWhenTheirCodeIsSuperseded() throws SQLException {
        String before = Regions.fresh();
        Regions.awaitKnown(before);
        Regions.awaitKnown(region);
        UUID id = UUID.randomUUID();
        String body = Reports.about(before, "SEVERE", 20);
        Reports.file(id, body).statusCode(201).body("filedUnder", nullValue());

        RegionServiceStandIn.supersede(before, region);

        soon().untilAsserted(() -> given().get("/api/v1/reports/{id}", id)
                .then()
                .body("region", equalTo(region), "filedUnder", equalTo(before)));
        assessment(region).body("inPart.level", equalTo("SEVERE"), "evidence.report", contains(id.toString()));
        Reports.file(id, body).statusCode(200).body("region", equalTo(region));
        Reports.file(UUID.randomUUID(), Reports.about(before, "NONE", 10)).statusCode(201);
        assessment(region).body("inPart.level", equalTo("NONE"));
        assertThat(movesToldAt(before)).isEqualTo(1);
        assertThat(movesToldAt(region)).isEqualTo(1);
    }

    @Test
    void whatWasPlacedLaterWasNotKnownOfTheRegionBefore() {
        String joining = Regions.unheardOf();
        RegionServiceStandIn.down(true);
        Reports.file(UUID.randomUUID(), Reports.about(joining, "NONE", 30))
                .statusCode(201)
                .body("placement", equalTo("UNRESOLVED"));
        Trial.regionServiceIsBack();
        Instant between = Instant.now();

        RegionServiceStandIn.add(joining, 3, "SY0602");

        soon().untilAsserted(() -> assessment(joining).body("inPart.level", equalTo("NONE")));
        then(joining, between, "KNOWN").body("inPart", nullValue(), "evidence", empty());
        then(joining, between, "TRUE").body("inPart.level", equalTo("NONE"));
        then(joining, Instant.now(), "KNOWN").body("inPart.level", equalTo("NONE"));
    }

    private static ValidatableResponse then(String region, Instant time, String view) {
        return given().queryParam("asOf", time.toString())
                .queryParam("view", view)
                .get("/api/v1/assessments/{p}/WATER", region)
                .then()
                .statusCode(200);
    }

    @Test
    void aRegionThatIsThereAfterAllTakesItsRefusedReports() {
        UUID id = UUID.randomUUID();
        RegionServiceStandIn.down(true);
        Reports.file(id, Reports.about(old, "NONE", 30))
                .statusCode(201)
                .body("resolved", equalTo(false), "placement", equalTo("UNRESOLVED"));
        RegionServiceStandIn.down(false);

        soon().untilAsserted(() -> {
            joinRegions.askAgain();
            given().get("/api/v1/reports/{id}", id).then().body("placement", equalTo("REFUSED"));
        });

        unresolved().body("items.id", hasItems(id.toString()));
        // region-service is spared for a moment after a break, and until then the region is unknown once more
        soon().untilAsserted(() ->
                Reports.file(UUID.randomUUID(), Reports.about(old, "NONE", 29)).statusCode(422));
        RegionServiceStandIn.add(old, 3, "SY0602");
        soon().untilAsserted(() -> given().get("/api/v1/reports/{id}", id)
                .then()
                .body("placement", equalTo("PLACED"), "resolved", equalTo(true)));
        unresolved().body("items.id", not(hasItems(id.toString())));
        assessment(old).body("inPart.level", equalTo("NONE"));
    }

    @Test
    void aRetryOfAnUnresolvedReportIsARetryAlsoWhenTheRegionIsRefused() {
        UUID id = UUID.randomUUID();
        String body = Reports.about(old, "NONE", 30);
        RegionServiceStandIn.down(true);
        Reports.file(id, body).statusCode(201);
        RegionServiceStandIn.down(false);

        soon().untilAsserted(() ->
                Reports.file(UUID.randomUUID(), Reports.about(old, "NONE", 3)).statusCode(422));
        Reports.file(id, body).statusCode(200);
        Reports.file(id, body.replace("NONE", "SEVERE")).statusCode(409);
        batch(body, id).body("receipts.status", contains(200));
        soon().untilAsserted(() -> batch(body, UUID.randomUUID()).body("receipts.status", contains(422)));
    }

    @Test
    void aRetractedReportMovesToo() {
        Regions.awaitKnown(region);
        String before = Regions.fresh();
        Regions.awaitKnown(before);
        UUID kept = UUID.randomUUID();
        UUID retracted = UUID.randomUUID();
        Reports.file(kept, Reports.about(before, "REDUCED", 20)).statusCode(201);
        Reports.file(retracted, Reports.about(before, "NONE", 10)).statusCode(201);
        given().contentType(ContentType.JSON)
                .body("{\"reason\":\"قرية أخرى\"}")
                .post("/api/v1/reports/{id}/retraction", retracted)
                .then()
                .statusCode(200);

        RegionServiceStandIn.supersede(before, region);

        soon().untilAsserted(() -> assessment(region).body("evidence.report", contains(kept.toString())));
        given().queryParam("region", region)
                .get("/api/v1/reports")
                .then()
                .body("items.id", containsInAnyOrder(kept.toString(), retracted.toString()));
        given().queryParam("region", region)
                .queryParam("service", "ELECTRICITY")
                .get("/api/v1/reports")
                .then()
                .body("items", empty());
    }

    private static void superseded(String old, String region) {
        Regions.awaitKnown(region);
        RegionServiceStandIn.supersede(old, region);
        soon().untilAsserted(() -> assessment(old).body("region", equalTo(region)));
    }

    private int movesToldAt(String region) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event where subject = '" + region
                        + "/WATER' and type = 'org.lifeline.report.moved'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }

    private static ValidatableResponse batch(String body, UUID id) {
        return given().contentType(ContentType.JSON)
                .body("[" + body.replaceFirst("\\{", "{\"id\":\"" + id + "\",") + "]")
                .post("/api/v1/reports")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse unresolved() {
        return given().get("/api/v1/reports?unresolved=true&limit=500").then().statusCode(200);
    }

    private static ValidatableResponse assessment(String region) {
        return given().get("/api/v1/assessments/{p}/WATER", region).then().statusCode(200);
    }
}
