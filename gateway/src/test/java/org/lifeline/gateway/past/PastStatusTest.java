package org.lifeline.gateway.past;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class PastStatusTest {
    private static final String ELECTRICITY = "area.services.ELECTRICITY.";
    private static final Instant IMPORT = Instant.parse("2025-03-01T08:00:00Z");
    /** Each test has a week of its own: what was asked once is kept. */
    private static Instant next = Instant.parse("2025-03-08T12:00:00Z");

    private Instant noon;

    Behind behind;

    /** Jablah at NONE, told an hour after it was seen; normal again the next day; and a new district the day after. */
    @BeforeEach
    void theWeek() {
        RestAssured.config = RestAssured.config()
                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
        next = next.plus(Duration.ofDays(7));
        noon = next;
        behind.regions().beginNewLife();
        behind.outages().beginNewLife();
        behind.regions().at(IMPORT);
        behind.tellRegions();
        behind.regions().at(after("48h"));
        behind.region("SY0605", 2, "SY06", "New", "جديد", 10L);
        tell("NONE", noon, after("1h"), 1);
        tell("NORMAL", after("20h"), after("21h"), 2);
        Until.holds(() -> now("/SY0605").statusCode(200));
    }

    private Instant after(String hours) {
        return noon.plus(Duration.parse("PT" + hours));
    }

    private void tell(String level, Instant observed, Instant recorded, int version) {
        behind.outages().at(recorded);
        behind.outages().tell("org.lifeline.assessment.changed", "SY0602/ELECTRICITY", """
                        {"region":"SY0602","service":"ELECTRICITY","level":"%s","since":"%s","confidence":0.7,
                         "freshness":"CURRENT","verification":"CORROBORATED","observedAt":"%s","wholeArea":true,
                         "version":%d}""".formatted(
                        level, observed, observed, version));
    }

    private static ValidatableResponse now(String path) {
        return given().get("/api/v1/status" + path).then();
    }

    private static ValidatableResponse asOf(Instant at, String path) {
        return given().queryParam("asOf", at.toString())
                .get("/api/v1/status" + path)
                .then();
    }

    @Test
    void whatWasSeenIsShownFromWhenItWasRecorded() {
        asOf(noon, "/SY0602").statusCode(200).body("area.headline", is("UNKNOWN"));
        asOf(after("1h"), "/SY0602")
                .body("area.headline", is("NONE"))
                .body("area.services.ELECTRICITY.since", is(noon.toString()));
        asOf(after("21h"), "/SY0602").body("area.headline", is("NORMAL"));
    }

    @Test
    void itIsRolledUpAndInferredAsItWasThen() {
        asOf(after("2h"), "/SY06")
                .body(ELECTRICITY + "rollUp.shares.NONE", closeTo(0.223, 0.0005))
                .body(ELECTRICITY + "rollUp.phase", is("NONE"))
                .body("children[1].services.WATER.basis", is("NO_DATA"));
        asOf(after("14h"), "/SY0602").body("area.services.WATER.basis", is("INFERRED"));
    }

    @Test
    void itIsAsOldAsItWasThen() {
        asOf(after("22h"), "/SY0602").body(ELECTRICITY + "freshness", is("CURRENT"));
        asOf(after("45h"), "/SY0602")
                .body(ELECTRICITY + "freshness", is("STALE"))
                .body(ELECTRICITY + "level", is("NORMAL"));
        asOf(after("93h"), "/SY0602")
                .body(ELECTRICITY + "basis", is("LAST_KNOWN"))
                .body(ELECTRICITY + "level", is("NORMAL"));
    }

    @Test
    void theAreasAreThoseOfThen() {
        asOf(after("2h"), "/SY0605").statusCode(404);
        asOf(after("2h"), "?parent=SY06").body("areas", hasSize(4));
        asOf(after("49h"), "/SY0605").statusCode(200);
    }

    @Test
    void beforeAnyAreaWasRecordedThoseOfNowAreUnknown() {
        for (String early : List.of("2024-01-01T00:00:00Z", "0001-01-01T00:00:00Z")) {
            asOf(Instant.parse(early), "?parent=SY06")
                    .statusCode(200)
                    .body("areas", hasSize(5), "areas.headline", everyItem(is("UNKNOWN")));
        }
    }

    @Test
    void theAnswerSaysOfWhichTimeItIsAndNothingOfWhatNobodyKnows() {
        asOf(after("2h"), "/SY06")
                .body("asOf", is(after("2h").toString()))
                .body("generatedAt", matchesPattern("20\\d\\d-.*Z"))
                .body("newestObservationAt", is(noon.toString()))
                .body("$", hasKey("upstreams"))
                .body("upstreams", nullValue());
        now("/SY06").body("asOf", nullValue()).body("upstreams", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "field", "integration", "admin"})
    void twoTimesOfOneHourAreOneQuestionForAllButCoordinators(String role) {
        for (String path : List.of("/SY06", "?parent=SY06", ".csv", ".geojson")) {
            String early = told(role, noon.plusSeconds(3_600), path);

            assertThat(told(role, noon.plusSeconds(3_600 + 1_234), path)).isEqualTo(early);
            assertThat(told(role, noon.plusSeconds(2 * 3_600 - 1), path)).isEqualTo(early);
        }
        assertThat(told(role, noon.plusSeconds(3_600 + 1_234), "/SY06"))
                .contains("\"asOf\":\"" + after("1h") + "\"")
                .contains("\"confidence\":null");
    }

    /** Recorded in the middle of an hour, it is shown from the next one on, and to coordinators from then on. */
    @Test
    void noMomentIsFoundByAskingForOneTimeAfterTheOther() {
        Instant recorded = after("30h").plusSeconds(1_800);
        tell("REDUCED", after("30h").plusSeconds(60), recorded, 3);

        for (int minutes = 0; minutes < 60; minutes += 10) {
            assertThat(told("viewer", after("30h").plusSeconds(60L * minutes), "/SY0602"))
                    .contains("\"headline\":\"NORMAL\"");
        }
        assertThat(told("viewer", after("31h"), "/SY0602")).contains("\"headline\":\"REDUCED\"");
        asOf(recorded.minusSeconds(1), "/SY0602").body("area.headline", is("NORMAL"));
        asOf(recorded, "/SY0602").body("area.headline", is("REDUCED")).body("asOf", is(recorded.toString()));
    }

    /** But for the time of the asking. */
    private static String told(String role, Instant at, String path) {
        return given().header("Authorization", "Bearer " + Tokens.of(role))
                .queryParam("asOf", at.toString())
                .get("/api/v1/status" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceFirst("\"generatedAt\":\"[^\"]*\"", "");
    }

    @Test
    void filesAreOfThatTimeToo() {
        String file = given().queryParam("asOf", noon.toString())
                .get("/api/v1/status.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(file).contains(noon + ",UNKNOWN,UNKNOWN,false").doesNotContain("FRESH");
    }

    @Test
    void listsAreFilteredAndSortedAsThoseOfNow() {
        asOf(after("2h"), "?adminLevel=2&parent=SY&service=ELECTRICITY&worseThan=SEVERE&sort=people")
                .body("areas.pcode", contains("SY0602"))
                .body("areas[0].services.keySet()", contains("ELECTRICITY"));
        asOf(after("22h"), "?adminLevel=2&worseThan=NORMAL").body("areas", hasSize(0));
    }

    @Test
    void theTagHoldsAndIsNotThatOfNow() {
        String tag = asOf(after("22h"), "/SY06").extract().header("ETag");

        given().header("If-None-Match", tag)
                .queryParam("asOf", after("22h").toString())
                .get("/api/v1/status/SY06")
                .then()
                .statusCode(304);
        now("/SY06").header("ETag", not(equalTo(tag)));
    }

    @Test
    void timesWithAnOffsetAreTakenEscapedOrNot() {
        String local = after("5h").toString().replace("17:00:00Z", "20:00:00+03:00");
        for (String written : List.of(local, local.replace("+", "%2B"))) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/status/SY0602?asOf=" + written)
                    .then()
                    .statusCode(200)
                    .body("asOf", is(after("5h").toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"noon", "2025-03-08", "2025-03-08T12:00:00", "2025-13-08T12:00:00Z", "2999-01-01T00:00:00Z"})
    void aTimeThatIsNoneOrHasNotComeIsNamed(String time) {
        for (String path : List.of("", "/SY06")) {
            given().queryParam("asOf", time)
                    .get("/api/v1/status" + path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("`asOf`"));
        }
    }

    @Test
    void theSameQuestionOfManyIsFetchedOnce() {
        int before = behind.outages().pastAsked();

        List<CompletableFuture<ValidatableResponse>> many = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> asOf(after("3h"), "/SY0602")))
                .toList();

        many.forEach(one -> one.join().statusCode(200).body("area.headline", is("NONE")));
        assertThat(behind.outages().pastAsked() - before).isEqualTo(1);
    }

    @Test
    void aTimeOfWhichMoreMayBeRecordedIsNotKept() {
        Instant justNow = Instant.now().minusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        asOf(justNow, "/SY0604").body("area.headline", is("UNKNOWN"));
        behind.outages().at(justNow);
        behind.assessment("SY0604", "ELECTRICITY", "SEVERE", 1); // written by a transaction that took its time

        asOf(justNow, "/SY0604").body("area.headline", is("SEVERE"));
    }

    @Test
    void aServiceThatIsDownMakesAProblemAndNeverAnEmptyBoard() {
        asOf(after("4h"), "/SY0602").statusCode(200);
        for (FakeService service : List.of(behind.outages(), behind.regions())) {
            service.stop();
            try {
                asOf(after("5h"), "/SY0602")
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", "5")
                        .body("type", is("urn:lifeline:problem:unavailable"));
                asOf(after("4h"), "/SY0602").statusCode(200).body("area.headline", is("NONE"));
            } finally {
                service.start();
            }
        }
        asOf(after("5h"), "/SY0602").statusCode(200).body("area.headline", is("NONE"));
    }

    @Test
    void anAnswerThatBreaksOffIsNotShown() {
        behind.outages().on("/snapshot/as-of", 200, "application/x-ndjson", "{\"asOf\":\"x\"}\n");
        try {
            asOf(after("6h"), "/SY0602").statusCode(503).body("detail", containsString("outage-service"));
        } finally {
            behind.outages().forget("/snapshot/as-of");
        }
    }

    @Test
    void thoseWhoAskForMoreThanCanBeFetchedAreSentAway() throws Exception {
        CompletableFuture<Void> hold = new CompletableFuture<>();
        behind.regions().on("/snapshot/as-of", exchange -> {
            hold.join();
            FakeService.answer(exchange, 500, "");
        });
        try {
            List<CompletableFuture<Integer>> many = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> asOf(after("7h").plusSeconds(i), "/SY0602")
                                    .extract()
                                    .statusCode(),
                            task -> new Thread(task).start()))
                    .toList();
            Until.holds(() -> assertThat(
                            many.stream().filter(CompletableFuture::isDone).count())
                    .isGreaterThanOrEqualTo(24));
            now("/SY0602").statusCode(200);
            hold.complete(null);
            assertThat(many.stream().map(CompletableFuture::join)).containsOnly(503);
        } finally {
            hold.complete(null);
            behind.regions().forget("/snapshot/as-of");
        }
    }

    @Test
    void whatIsAskedOfThePastIsNotReachedFromOutside() {
        given().get("/snapshot/as-of?at=" + noon).then().statusCode(404);
    }
}
