package org.lifeline.outages.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/**
 * People decide and say what is usual in the midst of it all: whatever of the reports, older and newer than that, comes in
 * which order afterwards, twice or retracted, leads to the same outages.
 */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class OrderAroundDecisionsTest {
    private static final int ORDERS = 4;
    private static final String MEANWHILE = "when it was decided";
    private static final Duration AFTER = Duration.ofMillis(500);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private record Filed(UUID id, String body, boolean retracted) {}

    @ParameterizedTest
    @CsvSource({
        "1, CONFIRM,",
        "2, CONFIRM, REDUCED",
        "3, MARK_PARTLY_RESTORED, SEVERE",
        "4, REFUTE,",
        "5, REFUTE, REDUCED",
        "6, RESTORE,",
        "7, RESTORE, SEVERE"
    })
    void sameReportsInAnyOrderAfterADecisionLeadToTheSameOutages(long seed, String decision, String usual) {
        Random random = new Random(seed);
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<String> regions = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            String region = Trial.region();
            Trial.file(Trial.report(region, "NONE C2", begun.minus(Duration.ofHours(6))));
            Trial.decide(Trial.outage(region), decision).statusCode(200);
            if (usual != null) {
                becomesUsual(region, usual);
            }
            regions.add(region);
        }
        Instant decided = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Filed> reports = reports(random, decided);
        Awaitility.await().until(() -> Instant.now().isAfter(decided.plus(AFTER))); // nothing is seen before it is told

        List<Object> found = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            String region = regions.get(order);
            List<Filed> shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, random);
            (order < 2 ? shuffled.stream() : shuffled.parallelStream()).forEach(one -> file(region, one));
            found.add(outages(region, begun));
        }

        assertThat(found).allSatisfy(one -> assertThat(one).isEqualTo(found.get(0)));
        assertThat(found.get(0).toString()).contains("lastDecision=" + decision);
    }

    private static List<Filed> reports(Random random, Instant decided) {
        List<String> levels = List.of("NORMAL", "NORMAL", "REDUCED", "SEVERE", "NONE");
        List<Filed> reports = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            // from five days ago to right after the decision
            Instant observed = i % 3 == 0
                    ? decided.plusMillis(1 + random.nextInt((int) AFTER.toMillis()))
                    : decided.minusSeconds(120 + random.nextInt(5 * 24 * 3600));
            String claim = levels.get(random.nextInt(levels.size())) + " " + "ABCDF".charAt(random.nextInt(5))
                    + (1 + random.nextInt(6));
            reports.add(new Filed(UUID.randomUUID(), Trial.report("REGION", claim, observed), random.nextInt(6) == 0));
        }
        return reports;
    }

    /** The same instants and the same order of ids everywhere, other ids: a retry is sent twice. */
    private static void file(String region, Filed report) {
        UUID own = new UUID(report.id().getMostSignificantBits(), region.hashCode());
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

    private static void becomesUsual(String region, String level) {
        given().contentType(ContentType.JSON)
                .body("{\"level\":\"" + level + "\"}")
                .put("/api/v1/baselines/{region}/ELECTRICITY", region)
                .then()
                .statusCode(201);
    }

    /** Whatever lies between the beginning and the end of the test is the moment of the decision, which differs. */
    private static List<Object> outages(String region, Instant begun) {
        List<Map<String, Object>> all = given().queryParam("region", region)
                .queryParam("sort", "since")
                .get("/api/v1/outages")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return all.stream()
                .filter(one -> !("REFUTED".equals(one.get("state")) && one.get("lastDecision") == null))
                .map(one -> {
                    one.keySet()
                            .retainAll(List.of(
                                    "state",
                                    "level",
                                    "worstLevel",
                                    "baseline",
                                    "reportedStart",
                                    "actualPeriod",
                                    "affectedPeople",
                                    "lastDecision"));
                    return (Object) sameMoment(one.toString(), begun);
                })
                .toList();
    }

    private static String sameMoment(String outage, Instant begun) {
        return Pattern.compile("\\d{4}-[^, }]*Z").matcher(outage).replaceAll(found -> {
            Instant time = Instant.parse(found.group());
            return !time.isBefore(begun) && time.isBefore(begun.plus(LONGEST_RUN)) ? MEANWHILE : found.group();
        });
    }
}
