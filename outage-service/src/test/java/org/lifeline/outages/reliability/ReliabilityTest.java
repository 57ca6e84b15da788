package org.lifeline.outages.reliability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** Each area of a test has a number of its own; the towns in it are numbered 01, 02, … */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class ReliabilityTest {
    private static final double CLOSE = 1e-6;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    /** What expires does so from the whole hour of its observation on. */
    private final Instant hour = now.truncatedTo(ChronoUnit.HOURS);

    @Test
    void indicesAreWeightedByThePeopleOfTheFinestAreas() {
        RegionServiceStandIn.add("SY31", 1, "SY");
        RegionServiceStandIn.add("SY3101", 2, "SY31", 3000, 2024);
        RegionServiceStandIn.add("SY3102", 2, "SY31", 1000, 2024);
        RegionServiceStandIn.add("SY3103", 2, "SY31", 4000, 2024);
        RegionServiceStandIn.add("SY3104", 2, "SY31");
        Trial.awaitKnown("SY3104");
        Instant from = now.minus(Duration.ofHours(24));
        at("SY3101", "NORMAL A1", from.minusSeconds(3600));
        at("SY3101", "NONE A1", now.minus(Duration.ofHours(10)));
        supplied("SY3101", now.minus(Duration.ofHours(4)));
        at("SY3102", "NORMAL A1", now.minus(Duration.ofHours(12)));

        Map<String, Object> known = indices("SY31", from, now);

        // nobody counted in the fourth: it has the median of the others
        assertThat(known)
                .containsEntry("people", 11_000)
                .containsEntry("imputed", 3000)
                .containsEntry("populationYear", 2024)
                .containsEntry("areas", 4)
                .containsEntry("littleKnown", true);
        // 3000 × 6 h of 4000 people of whom anything was known
        assertThat(bounds(known, "saidi")).allMatch(one -> near(one, 4.5));
        assertThat(number(known, "saifi")).isCloseTo(0.75, within(CLOSE));
        assertThat(bounds(known, "caidi")).allMatch(one -> near(one, 6));
        // 3000 × 6 of 3000 × 24 + 1000 × 12
        assertThat(bounds(known, "asai")).allMatch(one -> near(one, 1 - 18.0 / 84));
        // 3000 × 24 + 1000 × 12 of 11,000 × 24
        assertThat(number(known, "coverage")).isCloseTo(84 / 264.0, within(CLOSE));
    }

    @Test
    void tooLittleIsNullAndRanksLast() {
        town("SY3201");
        town("SY3301");
        at("SY3301", "NORMAL A1", now.minus(Duration.ofHours(12)));
        Instant from = now.minus(Duration.ofHours(24));

        Map<String, Object> unknown = indices("SY32", from, now);

        assertThat(unknown)
                .containsEntry("saidi", null)
                .containsEntry("saifi", null)
                .containsEntry("caidi", null)
                .containsEntry("asai", null)
                .containsEntry("maifi", null)
                .containsEntry("littleKnown", true);
        assertThat(number(unknown, "coverage")).isZero();
        List<String> ranked = asked(from, now).path("services[0].areas.area");
        assertThat(ranked).containsSubsequence("SY33", "SY32");
        List<Boolean> little = asked(from, now).path("services[0].areas.littleKnown");
        assertThat(little).isSorted();
    }

    @Test
    void outageReportedEveryFiveDaysIsOneInterruption() {
        town("SY3401");
        Instant from = hour.minus(Duration.ofDays(20));
        for (int day = 0; day < 20; day += 5) {
            at("SY3401", "NONE A1", from.plus(Duration.ofDays(day)));
        }

        Map<String, Object> indices = indices("SY34", from, hour);

        assertThat(number(indices, "saifi")).isEqualTo(1);
        // 4 × 72 h are known, the rest was silent
        assertThat(bounds(indices, "saidi")).containsExactly(288.0, 480.0);
        assertThat(bounds(indices, "caidi")).containsExactly(288.0, 480.0);
        assertThat(bounds(indices, "asai").get(0)).isZero();
        assertThat(bounds(indices, "asai").get(1)).isCloseTo(1 - 288 / 480.0, within(CLOSE));
        assertThat(number(indices, "coverage")).isCloseTo(0.6, within(CLOSE));
    }

    @Test
    void levelOfTheAreaAroundCountsInVillagesOfWhichNothingIsSaid() {
        town("SY3501");
        town("SY3502");
        Instant from = hour.minus(Duration.ofHours(96));
        at("SY3502", "NORMAL C3", from);
        at("SY35", "NONE A1", hour.minus(Duration.ofHours(72)));
        at("SY35", "NONE A1", hour.minus(Duration.ofHours(24)));

        Map<String, Object> indices = indices("SY35", from, hour);

        assertThat(bounds(indices, "saidi")).containsExactly(72.0, 72.0);
        assertThat(number(indices, "saifi")).isEqualTo(1);
        assertThat(number(indices, "coverage")).isCloseTo((72 + 96) / 192.0, within(CLOSE));
    }

    @Test
    void refutedOutageCountsNothing() {
        town("SY3601");
        at("SY3601", "NORMAL A1", now.minus(Duration.ofHours(24)));
        at("SY3601", "NONE B2", now.minus(Duration.ofHours(10)));
        Trial.decide(Trial.outage("SY3601"), "REFUTE").statusCode(200);

        Map<String, Object> indices = indices("SY36", now.minus(Duration.ofHours(24)), now);

        assertThat(number(indices, "saifi")).isZero();
        assertThat(bounds(indices, "saidi")).containsExactly(0.0, 0.0);
        assertThat(bounds(indices, "asai")).containsExactly(1.0, 1.0);
        assertThat(indices).containsEntry("caidi", null);
        assertThat(number(indices, "coverage")).isEqualTo(1);
    }

    @Test
    void interruptionEndsWhenItIsDecidedThatSupplyIsBack() {
        town("SY3701");
        at("SY3701", "NONE B2", now.minus(Duration.ofHours(10)));
        Trial.decide(Trial.outage("SY3701"), "RESTORE").statusCode(200);
        Instant after = Instant.now();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked(after, Instant.now()).statusCode() == 200);

        Map<String, Object> indices = indices("SY37", after, Instant.now());

        assertThat(bounds(indices, "saidi")).containsExactly(0.0, 0.0);
        assertThat(bounds(indices, "asai")).containsExactly(1.0, 1.0);
        assertThat(number(indices, "coverage")).isEqualTo(1);
        assertThat(number(indices("SY37", now.minus(Duration.ofHours(10)), now), "saifi"))
                .isEqualTo(1);
    }

    @Test
    void partialSupplyCountsTheHoursThatItLacks() {
        town("SY3801");
        Instant from = hour.minus(Duration.ofDays(7));
        for (int day = 0; day < 7; day++) {
            Trial.file(Trial.report("SY3801", "SEVERE A1", from.plus(Duration.ofDays(day)))
                    .replace("\"level\":\"SEVERE\"", "\"hoursPerDay\":5"));
        }

        Map<String, Object> indices = indices("SY38", from, hour);

        // 19 of 24 hours on 7 days
        assertThat(bounds(indices, "saidi")).allMatch(one -> near(one, 133));
        assertThat(bounds(indices, "asai")).allMatch(one -> near(one, 5.0 / 24));
    }

    @Test
    void peopleKnownForAnHourWeighNoMoreThanAnHourInTheAvailability() {
        town("SY3901");
        town("SY3902");
        Instant from = hour.minus(Duration.ofHours(48));
        at("SY3901", "NONE A1", from);
        at("SY3902", "NORMAL A1", hour.minus(Duration.ofHours(1)));

        Map<String, Object> indices = indices("SY39", from, hour);

        assertThat(bounds(indices, "asai")).allMatch(one -> near(one, 1.0 / 49));
        assertThat(number(indices, "coverage")).isCloseTo(49 / 96.0, within(CLOSE));
    }

    @Test
    void sharesOfAnEstimateCountAsFarAsTheyAreKnown() {
        town("SY4001");
        Instant from = hour.minus(Duration.ofHours(10));
        for (String level : List.of("NONE", "NONE", "NORMAL", "NORMAL")) {
            part("SY4001", level, from);
        }

        Map<String, Object> indices = indices("SY40", from, hour);

        // two of four: the 90 % Jeffreys interval of Beta(2.5, 2.5)
        assertThat(number(indices, "saifi")).isCloseTo(0.5, within(CLOSE));
        assertThat(bounds(indices, "saidi").get(0)).isCloseTo(1.63, within(0.2));
        assertThat(bounds(indices, "saidi").get(1)).isCloseTo(8.37, within(0.2));
    }

    @Test
    void fiveMinutesAreMomentary() {
        town("SY4101");
        at("SY4101", "NORMAL A1", now.minus(Duration.ofHours(10)));
        at("SY4101", "NONE A1", now.minus(Duration.ofHours(5)));
        supplied("SY4101", now.minus(Duration.ofHours(5)).plusSeconds(240));

        Map<String, Object> indices = indices("SY41", now.minus(Duration.ofHours(10)), now);

        assertThat(number(indices, "maifi")).isEqualTo(1);
        assertThat(number(indices, "saifi")).isZero();
        assertThat(bounds(indices, "saidi")).containsExactly(0.0, 0.0);
    }

    @Test
    void coverageIsNeverMoreThanOne() {
        town("SY4201");
        at("SY4201", "NORMAL A1", now.minus(Duration.ofHours(10)));
        Instant from = now.minusSeconds(56).minusNanos(240_567_000);

        assertThat(number(indices("SY42", from, now), "coverage")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-02T00:00:00Z, 2025-03-01T00:00:00Z, must lie before `to`",
        "2025-03-01T00:00:00Z, 2025-03-01T00:00:00Z, must lie before `to`",
        "2025-03-01T00:00:00Z, 2025-03-01T00:00:00.999Z, must be at least 1 s",
        "2023-03-02T00:00:00Z, 2025-03-01T00:00:00Z, at most 366 days",
        "0001-01-01T00:00:00Z, 2025-03-01T00:00:00Z, at most 366 days",
        "0001-01-01T00:00:00Z, 0001-01-02T00:00:00Z, must not lie before",
        "2999-01-01T00:00:00Z, 2999-02-01T00:00:00Z, before now",
    })
    void periodThatIsNoneIsRefused(String from, String to, String because) {
        given().queryParam("from", from)
                .queryParam("to", to)
                .get("/api/v1/reliability")
                .then()
                .statusCode(400)
                .body("detail", Matchers.containsString(because));
    }

    @Test
    void periodMustBeTold() {
        given().queryParam("to", "2025-03-01T00:00:00Z")
                .get("/api/v1/reliability")
                .then()
                .statusCode(400);
    }

    /** A town of a thousand people, in the governorate that its code begins with. */
    private static void town(String pcode) {
        RegionServiceStandIn.add(pcode.substring(0, 4), 1, "SY");
        RegionServiceStandIn.add(pcode, 2, pcode.substring(0, 4), 1000, 2024);
        Trial.awaitKnown(pcode);
    }

    private static void at(String region, String claim, Instant time) {
        Trial.file(Trial.report(region, claim, time));
    }

    /** So many say so that it is not contested that supply is back. */
    private static void supplied(String region, Instant time) {
        for (int i = 0; i < 3; i++) {
            at(region, "NORMAL A1", time);
        }
    }

    private static void part(String region, String level, Instant time) {
        Trial.file(Trial.report(region, level + " A1", time)
                .replace("WHOLE_AREA", "PART")
                .replace("\"class\"", "\"lineage\":\"" + UUID.randomUUID() + "\",\"class\""));
    }

    private static Response asked(Instant from, Instant to) {
        return given().queryParam("adminLevel", 1)
                .queryParam("service", "ELECTRICITY")
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get("/api/v1/reliability");
    }

    private static Map<String, Object> indices(String area, Instant from, Instant to) {
        return asked(from, to)
                .then()
                .statusCode(200)
                .extract()
                .path("services[0].areas.find { it.area == '" + area + "' }");
    }

    private static double number(Map<String, Object> indices, String name) {
        return ((Number) indices.get(name)).doubleValue();
    }

    /** Low and high. */
    private static List<Double> bounds(Map<String, Object> indices, String name) {
        Map<?, ?> bounds = (Map<?, ?>) indices.get(name);
        return List.of(((Number) bounds.get("low")).doubleValue(), ((Number) bounds.get("high")).doubleValue());
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < 1e-4;
    }
}
