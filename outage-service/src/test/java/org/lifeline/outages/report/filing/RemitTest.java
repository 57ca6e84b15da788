package org.lifeline.outages.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.guard.Tokens;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.report.Regions;
import org.lifeline.outages.report.Reports;
import org.lifeline.wire.Role;

/** Field staff report about the regions that their token names, and about nothing else. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class RemitTest {
    @Inject
    JoinRegions joinRegions;

    @Inject
    DataSource database;

    private final String district = Regions.unheardOf();
    private final String mine = Regions.unheardOf();
    private final String other = Regions.fresh();
    private final String field = Tokens.ofField(district);

    @BeforeEach
    void theTree() {
        RegionServiceStandIn.add(district, 2, "SY06");
        RegionServiceStandIn.add(mine, 3, district);
        Regions.awaitKnown(mine);
        Regions.awaitKnown(other);
    }

    @AfterEach
    void regionServiceIsBack() {
        Trial.regionServiceIsBack();
    }

    @Test
    void theRegionsOfTheTokenAndAllThatLiesInThemAreAllowed() {
        file(field, UUID.randomUUID(), mine).statusCode(201).body("placement", equalTo("PLACED"));
        file(field, UUID.randomUUID(), district).statusCode(201);
    }

    @Test
    void whatLiesBesideOrAboveIsRefused() {
        for (String elsewhere : new String[] {other, "SY06", "SY"}) {
            UUID id = UUID.randomUUID();
            file(field, id, elsewhere)
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:lifeline:problem:forbidden"));
            given().get("/api/v1/reports/{id}", id).then().statusCode(404);
        }
    }

    @Test
    void aCodeThatBeginsAlikeLiesElsewhere() {
        String longer = district + "9";
        RegionServiceStandIn.add(longer, 3, "SY0602");
        Regions.awaitKnown(longer);

        file(field, UUID.randomUUID(), longer).statusCode(403);
    }

    @Test
    void withoutRegionsInTheTokenNothingIsAllowed() {
        file(Tokens.of(Role.FIELD), UUID.randomUUID(), mine).statusCode(403);
        file(Tokens.ofField(), UUID.randomUUID(), mine).statusCode(403);
        file(Tokens.ofField("", "%", "SY%"), UUID.randomUUID(), mine).statusCode(403);
    }

    @Test
    void aCoordinatorReportsAboutAll() {
        file(Tokens.of(Role.COORDINATOR), UUID.randomUUID(), other).statusCode(201);
        file(Tokens.of(Role.FIELD, Role.COORDINATOR), UUID.randomUUID(), other).statusCode(201);
    }

    @Test
    void inABatchOnlyWhatLiesElsewhereIsRefused() {
        given().header("Authorization", "Bearer " + field)
                .contentType(ContentType.JSON)
                .body("[" + item(mine) + "," + item(other) + "," + item("SY99") + "," + item(district) + "]")
                .post("/api/v1/reports")
                .then()
                .statusCode(200)
                .body("kept", equalTo(2), "receipts.status", contains(201, 403, 422, 201))
                .body("receipts[1].problem.type", equalTo("urn:lifeline:problem:forbidden"));
    }

    @Test
    void aSupersededCodeCountsAsItsSuccessorInReportAndToken() {
        String old = Regions.unheardOf();
        String oldElsewhere = Regions.unheardOf();
        RegionServiceStandIn.supersede(old, mine);
        RegionServiceStandIn.supersede(oldElsewhere, other);
        soon().untilAsserted(() -> file(Tokens.of(Role.COORDINATOR), UUID.randomUUID(), oldElsewhere)
                .body("region", equalTo(other)));

        file(field, UUID.randomUUID(), old).statusCode(201).body("region", equalTo(mine), "filedUnder", equalTo(old));
        file(field, UUID.randomUUID(), oldElsewhere).statusCode(403);
        file(Tokens.ofField(old), UUID.randomUUID(), mine).statusCode(201);
        file(Tokens.ofField(oldElsewhere), UUID.randomUUID(), mine).statusCode(403);
    }

    @Test
    void aRetryOfWhatWasKeptIsOneAlsoWhenTheTokenNamesOtherRegionsNow() {
        UUID id = UUID.randomUUID();
        String body = Reports.about(mine, "NONE", 5);
        send(Tokens.ofFieldPerson("amal", district), id, body).statusCode(201);

        String elsewhere = Tokens.ofFieldPerson("amal", "SY10");
        send(elsewhere, id, body).statusCode(200);
        send(elsewhere, id, body.replace("NONE", "SEVERE")).statusCode(409);
        send(Tokens.ofFieldPerson("badr", "SY10"), id, body).statusCode(403); // nor is it told that it is kept
    }

    @Test
    void whatNobodyCanPlaceIsKeptAndCheckedWhenItsRegionIsKnown() throws SQLException {
        String inside = Regions.unheardOf();
        String outside = Regions.unheardOf();
        RegionServiceStandIn.down(true);
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        file(field, good, inside).statusCode(201).body("placement", equalTo("UNRESOLVED"));
        file(field, bad, outside).statusCode(201).body("placement", equalTo("UNRESOLVED"));
        file(Tokens.of(Role.FIELD), UUID.randomUUID(), inside).statusCode(403);
        assertThat(remits()).contains(good.toString() + "={" + district + "}");
        RegionServiceStandIn.down(false);

        RegionServiceStandIn.add(inside, 4, mine);
        RegionServiceStandIn.add(outside, 3, "SY0602");

        placement(good, "PLACED");
        placement(bad, "REFUSED");
        joinRegions.askAgain();
        placement(bad, "REFUSED");
        assertThat(remits()).doesNotContain(good.toString()).contains(bad + "={}");
        given().get("/api/v1/assessments/{p}/WATER", inside).then().body("inPart.level", equalTo("NONE"));
        given().get("/api/v1/assessments/{p}/WATER", outside).then().body("level", equalTo("UNKNOWN"));

        RegionServiceStandIn.supersede(outside, mine);
        soon().untilAsserted(
                        () -> given().get("/api/v1/reports/{id}", bad).then().body("region", equalTo(mine)));
        placement(bad, "REFUSED");
    }

    @Test
    void whatNobodyCouldPlaceMovesWithItsCode() {
        String toMine = Regions.unheardOf();
        String toOther = Regions.unheardOf();
        RegionServiceStandIn.down(true);
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        file(field, good, toMine).statusCode(201).body("placement", equalTo("UNRESOLVED"));
        file(field, bad, toOther).statusCode(201).body("placement", equalTo("UNRESOLVED"));
        RegionServiceStandIn.down(false);

        RegionServiceStandIn.supersede(toMine, mine);
        RegionServiceStandIn.supersede(toOther, other);

        placement(good, "PLACED");
        placement(bad, "REFUSED");
        given().get("/api/v1/reports/{id}", bad).then().body("region", equalTo(other), "filedUnder", equalTo(toOther));
    }

    @Test
    void fieldStaffTakeBackNothingOfOthers() {
        UUID id = UUID.randomUUID();
        file(Tokens.of(Role.COORDINATOR), id, mine).statusCode(201);

        retract(field, id).statusCode(404);
        retract(field, UUID.randomUUID()).statusCode(404);
        retract(Tokens.of(Role.COORDINATOR), id).statusCode(200);
    }

    private static ValidatableResponse retract(String token, UUID id) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"wrong\"}")
                .post("/api/v1/reports/{id}/retraction", id)
                .then();
    }

    private static ValidatableResponse file(String token, UUID id, String region) {
        return send(token, id, Reports.about(region, "NONE", 5));
    }

    private static ValidatableResponse send(String token, UUID id, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}", id)
                .then();
    }

    private static String item(String region) {
        return Reports.about(region, "NONE", 5).replaceFirst("\\{", "{\"id\":\"" + UUID.randomUUID() + "\",");
    }

    private static void placement(UUID report, String placement) {
        soon().untilAsserted(
                        () -> given().get("/api/v1/reports/{id}", report).then().body("placement", equalTo(placement)));
    }

    private String remits() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select report || '=' || areas::text from report_remit")) {
            while (row.next()) {
                all.append(row.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }
}
