package org.lifeline.outages.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** The same reports lead to the same outages, whatever their order, however late, however often, by however many at once. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class OrderOfArrivalTest {
    private static final List<String> LEVELS = List.of("NORMAL", "NORMAL", "REDUCED", "SEVERE", "NONE", "UNKNOWN");
    private static final int ORDERS = 4;

    private record Filed(int number, String body, boolean retracted) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sameReportsInAnyOrderLeadToTheSameOutages(long seed) {
        Random random = new Random(seed);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Filed> reports = reports(random, now);

        List<Object> found = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            String region = Trial.region();
            List<Filed> shuffled = new ArrayList<>(reports);
            if (order > 0) {
                Collections.shuffle(shuffled, random);
            }
            (order < 2 ? shuffled.stream() : shuffled.parallelStream()).forEach(one -> file(region, seed, one));
            found.add(List.of(assessment(region, Instant.now()), outages(region)));
        }

        assertThat(found).allSatisfy(one -> assertThat(one).isEqualTo(found.get(0)));
        assertThat(found.toString()).contains("RESTORED");
    }

    private static List<Filed> reports(Random random, Instant now) {
        List<Filed> reports = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String level = LEVELS.get(random.nextInt(LEVELS.size()));
            // from ten days ago to a phone whose clock is some minutes ahead
            Instant observed = now.minus(
                    Duration.ofMinutes(random.nextInt(10 * 24 * 60) - 8).plusNanos(1000L * random.nextInt(1_000_000)));
            String body = Trial.report(
                    "REGION", level + " " + "ABCDF".charAt(random.nextInt(5)) + (1 + random.nextInt(6)), observed);
            if (level.equals("UNKNOWN")) {
                body = body.replace("\"level\"", "\"noDataReason\":\"NO_ACCESS\",\"level\"");
            }
            if (random.nextBoolean()) {
                body = body.replace("\"reliability\"", "\"lineage\":\"l" + random.nextInt(4) + "\",\"reliability\"");
            }
            if (random.nextBoolean()) {
                int people = random.nextInt(10_000);
                body = body.replace(
                        "\"level\"",
                        "\"affectedPeople\":{\"min\":" + people + ",\"best\":" + (people + 10) + ",\"max\":"
                                + (people + 100) + ",\"method\":\"ESTIMATE\"},\"level\"");
            }
            reports.add(new Filed(i, body, random.nextInt(5) == 0));
        }
        return reports;
    }

    /** Sent twice, as from a bad network, and retracted where it is to be. */
    private static void file(String region, long seed, Filed report) {
        UUID id = UUID.nameUUIDFromBytes((region + seed).getBytes(StandardCharsets.UTF_8));
        UUID own = new UUID(id.getMostSignificantBits(), report.number());
        for (int i = 0; i < 2; i++) {
            assertThat(given().contentType(ContentType.JSON)
                            .body(report.body().replace("REGION", region))
                            .put("/api/v1/reports/{id}", own)
                            .statusCode())
                    .isIn(200, 201);
        }
        if (report.retracted()) {
            Trial.retract(own);
        }
    }

    private static Map<String, Object> assessment(String region, Instant at) {
        Map<String, Object> whole = given().queryParam("asOf", at.toString())
                .get("/api/v1/assessments/{p}/ELECTRICITY", region)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        whole.keySet()
                .retainAll(List.of(
                        "level", "since", "contestedLevels", "affectedPeople", "observedAt", "restorationReported"));
        return whole;
    }

    private static List<Object> outages(String region) {
        List<Map<String, Object>> all = given().queryParam("region", region)
                .queryParam("sort", "since")
                .get("/api/v1/outages")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return all.stream()
                .filter(one -> !"REFUTED".equals(one.get("state")))
                .map(one -> {
                    one.keySet()
                            .retainAll(List.of(
                                    "state", "level", "worstLevel", "reportedStart", "actualPeriod", "affectedPeople"));
                    return (Object) one;
                })
                .toList();
    }
}
