package org.lifeline.outages.reliability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** By hand: a town of 3,000 is out for 6 of 24 hours, a town of 1,000 is supplied, of a third nothing is known. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class ReliabilityTest {
    private static final double CLOSE = 1e-6;

    @Test
    void indicesAreWeightedByThePeopleOfTheFinestAreas() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        RegionServiceStandIn.add("SY31", 1, "SY");
        RegionServiceStandIn.add("SY3101", 2, "SY31", 3000, 2024);
        RegionServiceStandIn.add("SY3102", 2, "SY31", 1000, 2024);
        RegionServiceStandIn.add("SY3103", 2, "SY31", 4000, 2024);
        RegionServiceStandIn.add("SY3104", 2, "SY31", 2000, 2004); // of another census: never added up with the others
        RegionServiceStandIn.add("SY32", 1, "SY");
        RegionServiceStandIn.add("SY3201", 2, "SY32", 500, 2024);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/api/v1/assessments/SY3201/WATER").statusCode() == 200);
        Instant from = now.minus(Duration.ofHours(24));
        at("SY3101", "NORMAL A1", from.minusSeconds(3600));
        at("SY3101", "NONE A1", now.minus(Duration.ofHours(10)));
        at("SY3101", "NORMAL A1", now.minus(Duration.ofHours(4)));
        at("SY3101", "NORMAL A1", now.minus(Duration.ofHours(4)));
        at("SY3101", "NORMAL A1", now.minus(Duration.ofHours(4)));
        at("SY3102", "NORMAL A1", now.minus(Duration.ofHours(12)));

        Map<String, Object> known = indices("SY31", from, now);

        assertThat(known)
                .containsEntry("people", 8000)
                .containsEntry("populationYear", 2024)
                .containsEntry("areasLeftOut", 1);
        // 3000 × 6 h of 4000 people of whom anything was known
        assertThat(number(known, "saidi")).isCloseTo(4.5, within(CLOSE));
        assertThat(number(known, "saifi")).isCloseTo(0.75, within(CLOSE));
        assertThat(number(known, "caidi")).isCloseTo(6, within(CLOSE));
        // (3000 × 24 + 1000 × 12) of 8000 × 24
        assertThat(number(known, "coverage")).isCloseTo(0.4375, within(CLOSE));
        Map<String, Object> unknown = indices("SY32", from, now);
        assertThat(unknown)
                .containsEntry("saidi", null)
                .containsEntry("saifi", null)
                .containsEntry("caidi", null);
        assertThat(number(unknown, "coverage")).isZero();
    }

    @Test
    void periodThatIsNoneIsRefused() {
        given().queryParam("from", "2025-03-02T00:00:00Z")
                .queryParam("to", "2025-03-01T00:00:00Z")
                .get("/api/v1/reliability")
                .then()
                .statusCode(400);
        given().queryParam("from", "2023-03-02T00:00:00Z")
                .queryParam("to", "2025-03-01T00:00:00Z")
                .get("/api/v1/reliability")
                .then()
                .statusCode(400);
        given().queryParam("to", "2025-03-01T00:00:00Z")
                .get("/api/v1/reliability")
                .then()
                .statusCode(400);
    }

    private static void at(String region, String claim, Instant time) {
        Trial.file(Trial.report(region, claim, time));
    }

    private static Map<String, Object> indices(String area, Instant from, Instant to) {
        return given().queryParam("adminLevel", 1)
                .queryParam("service", "ELECTRICITY")
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get("/api/v1/reliability")
                .then()
                .statusCode(200)
                .extract()
                .path("services[0].areas.find { it.area == '" + area + "' }");
    }

    private static double number(Map<String, Object> indices, String name) {
        return ((Number) indices.get(name)).doubleValue();
    }
}
