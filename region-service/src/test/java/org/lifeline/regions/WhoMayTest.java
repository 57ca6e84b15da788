package org.lifeline.regions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class WhoMayTest {
    private static final String READERS = "viewer field coordinator admin integration service";
    private static final String STAFF = "coordinator admin";
    private static final String REGION = "/api/v1/regions/SY06";

    @Test
    void everyDoorIsOpenToWhomItIsMeantForAndToNobodyElse() {
        Doors.areOpenTo(Map.ofEntries(
                Map.entry("GET /api/v1/regions", READERS),
                Map.entry("GET /api/v1/regions/at", READERS),
                Map.entry("GET /api/v1/regions/nearest", READERS),
                Map.entry("GET /api/v1/regions/{pcode}", READERS),
                Map.entry("GET /api/v1/regions/{pcode}/ancestors", READERS),
                Map.entry("GET /api/v1/regions/{pcode}/boundary", READERS),
                Map.entry("GET /api/v1/regions/{pcode}/children", READERS),
                Map.entry("GET /api/v1/boundaries", READERS),
                Map.entry("GET /api/v1/imports", STAFF),
                Map.entry("POST /api/v1/imports", "admin"),
                Map.entry("GET /api/v1/imports/{id}", STAFF),
                Map.entry("GET /api/v1/imports/{id}/refused", STAFF),
                Map.entry("GET /changes", "service"),
                Map.entry("GET /snapshot", "service"),
                Map.entry("GET /snapshot/as-of", "service")));
    }

    @ParameterizedTest
    @EnumSource
    void aBadTokenOpensNothing(BadToken bad) {
        given().header("Authorization", "Bearer " + bad.token())
                .get(REGION)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("urn:lifeline:problem:unauthenticated"), "instance", equalTo(REGION));
    }

    @Test
    void whoDoesNotSignInIsToldHow() {
        given().noFilters()
                .get(REGION)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("urn:lifeline:problem:unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "service", "offline_access", "Coordinator"})
    void aTokenWithoutARoleOfOursAllowsNothing(String role) {
        given().header("Authorization", "Bearer " + Tokens.of(role))
                .get(REGION)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lifeline:problem:forbidden"), "detail", not(nullValue()));
    }

    @Test
    void noTokenOpensTheFeeds() {
        given().header("Authorization", "Bearer " + Tokens.ofAll())
                .get("/changes")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + Tokens.of("service"))
                .get("/snapshot")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestIssuer.KEY, TestIssuer.OTHER_KEY})
    void eachOfTheTwoKeysOpensTheFeeds(String key) {
        given().header("Lifeline-Key", key).get("/changes").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "the-key-that-these-tests-sens", "the-key-that-these-tests-send,"})
    void anotherKeyOpensNothingWhateverTokenComesWithIt(String key) {
        given().header("Lifeline-Key", key)
                .header("Authorization", "Bearer " + Tokens.ofAll())
                .get(REGION)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"));
        given().header("Lifeline-Key", key).get("/changes").then().statusCode(401);
    }

    @Test
    void documentNeedsNoToken() {
        given().noFilters().get("/openapi").then().statusCode(200);
        given().header("Authorization", "Bearer " + BadToken.EXPIRED.token())
                .get("/openapi")
                .then()
                .statusCode(200);
    }

    @Test
    void operatorHasADoorOfItsOwn() {
        ManagementDoor.isTheOnlyOneOfTheOperator();
    }
}
