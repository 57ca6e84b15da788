package org.lifeline.regions.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class SupersededTest {
    @Inject
    RegionBook book;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/regions/SY100202, /api/v1/regions/SY100601",
        "/api/v1/regions/SY100205/ancestors, /api/v1/regions/SY100604/ancestors",
        "/api/v1/regions/SY100203/children?limit=3, /api/v1/regions/SY100602/children?limit=3",
    })
    void anOldCodeLeadsToItsSuccessorWithoutNamingAHost(String old, String now) {
        given().redirects().follow(false).get(old).then().statusCode(308).header("Location", equalTo(now));
        given().get(now).then().statusCode(200);
    }

    @Test
    void whoFollowsTheOldCodeGetsTheSuccessor() {
        given().get("/api/v1/regions/SY100204").then().statusCode(200).body("pcode", equalTo("SY100603"));
    }

    @ParameterizedTest
    @CsvSource({"SY100202, SY100601", "sy100203, SY100602", "SY100204, SY100603"})
    void searchByAnOldCodeFindsTheSuccessor(String old, String now) {
        given().queryParam("q", old).get("/api/v1/regions").then().body("items[0].pcode", equalTo(now));
    }

    @Test
    void theSnapshotEndsWithTheOldCodes() {
        assertThat(given().get("/snapshot").asString())
                .contains("\"type\":\"org.lifeline.region.superseded\",\"subject\":\"SY100202\"")
                .contains("{\"pcode\":\"SY100202\",\"successor\":\"SY100601\",\"version\":1}");
    }

    @Test
    void anotherSuccessorIsNewsAndTheSameIsNot() {
        assertThat(supersede("SY999901", "SY100601")).isTrue();
        assertThat(supersede("SY999901", "SY100601")).isFalse();
        assertThat(supersede("SY999901", "SY100602")).isTrue();
        given().redirects()
                .follow(false)
                .get("/api/v1/regions/SY999901")
                .then()
                .header("Location", equalTo("/api/v1/regions/SY100602"));
        assertThat(given().get("/snapshot").asString())
                .contains("{\"pcode\":\"SY999901\",\"successor\":\"SY100602\",\"version\":2}");
    }

    private boolean supersede(String pcode, String successor) {
        return QuarkusTransaction.requiringNew().call(() -> book.supersede(pcode, successor));
    }
}
