package org.lifeline.outages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.guard.BadToken;
import org.lifeline.guard.Doors;
import org.lifeline.guard.ManagementDoor;
import org.lifeline.guard.TestIssuer;
import org.lifeline.guard.Tokens;
import org.lifeline.local.postgres.TestPostgres;

/** Who may do what here, and that nobody else gets in. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class WhoMayTest {
    private static final String OUTAGES = "/api/v1/outages";

    @Test
    void everyDoorIsOpenToWhomItIsMeantForAndToNobodyElse() {
        Map<String, String> table = new HashMap<>();
        String readers = "viewer field coordinator admin integration";
        table.put("GET /api/v1/assessments/{pcode}/{service}", readers);
        table.put("GET /api/v1/baselines", readers);
        table.put("GET /api/v1/baselines/{pcode}/{service}", readers);
        table.put("PUT /api/v1/baselines/{pcode}/{service}", "coordinator admin");
        table.put("DELETE /api/v1/baselines/{pcode}/{service}", "coordinator admin");
        table.put("GET /api/v1/outages", readers);
        table.put("GET /api/v1/outages/{id}", readers);
        table.put("PATCH /api/v1/outages/{id}", "coordinator");
        table.put("GET /api/v1/outages/{id}/decisions", readers);
        table.put("POST /api/v1/outages/{id}/decisions", "coordinator");
        table.put("GET /api/v1/outages/{id}/reports", readers);
        table.put("GET /api/v1/outages/{id}/timeline", readers);
        table.put("GET /api/v1/reliability", readers);
        table.put("GET /api/v1/reports", readers);
        table.put("POST /api/v1/reports", "field coordinator");
        table.put("GET /api/v1/reports/{id}", readers);
        table.put("PUT /api/v1/reports/{id}", "field coordinator");
        table.put("POST /api/v1/reports/{id}/retraction", "field coordinator");
        table.put("POST /api/v1/reports/{id}/identity", "coordinator");
        table.put("GET /api/v1/audit", "admin");
        String machines = "admin integration";
        table.put("GET /api/v1/webhooks", machines);
        table.put("POST /api/v1/webhooks", machines);
        table.put("GET /api/v1/webhooks/{id}", machines);
        table.put("PATCH /api/v1/webhooks/{id}", machines);
        table.put("DELETE /api/v1/webhooks/{id}", machines);
        table.put("POST /api/v1/webhooks/{id}/secret", machines);
        table.put("POST /api/v1/webhooks/{id}/test", machines);
        table.put("GET /api/v1/webhooks/{id}/deliveries", machines);
        table.put("POST /api/v1/webhooks/{id}/deliveries/{deliveryId}/retry", machines);
        table.put("GET /changes", "service");
        table.put("GET /snapshot", "service");
        table.put("GET /snapshot/as-of", "service");
        Doors.areOpenTo(table);
    }

    @ParameterizedTest
    @EnumSource
    void aBadTokenOpensNothing(BadToken bad) {
        given().header("Authorization", "Bearer " + bad.token())
                .get(OUTAGES)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("urn:lifeline:problem:unauthenticated"), "instance", equalTo(OUTAGES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "service", "offline_access"})
    void aTokenWithoutARoleOfOursAllowsNothing(String role) {
        given().header("Authorization", "Bearer " + Tokens.of(role))
                .get(OUTAGES)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lifeline:problem:forbidden"));
    }

    @Test
    void noTokenOpensTheFeedsAndEachOfTheTwoKeysDoes() {
        given().header("Authorization", "Bearer " + Tokens.ofAll())
                .get("/changes")
                .then()
                .statusCode(403);
        given().header("Lifeline-Key", TestIssuer.KEY).get("/changes").then().statusCode(200);
        given().header("Lifeline-Key", TestIssuer.OTHER_KEY)
                .get("/changes")
                .then()
                .statusCode(200);
        given().header("Lifeline-Key", "one-that-nobody-ever-made")
                .get("/changes")
                .then()
                .statusCode(401);
    }

    @Test
    void theKeyOpensNothingElse() {
        given().header("Lifeline-Key", TestIssuer.KEY).get(OUTAGES).then().statusCode(403);
    }

    @Test
    void operatorHasADoorOfItsOwn() {
        ManagementDoor.isTheOnlyOneOfTheOperator();
    }
}
