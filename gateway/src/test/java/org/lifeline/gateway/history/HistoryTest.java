package org.lifeline.gateway.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class HistoryTest {
    private static boolean known;
    private static Instant begin;

    Behind behind;

    @Inject
    KeepHistory keeping;

    /** Jablah at NONE, told half an hour later; normal again the next day; and a new district the day after. */
    @BeforeEach
    void theDays() {
        if (known) {
            return;
        }
        begin = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(4))
                .plus(Duration.ofHours(22));
        behind.regions().at(begin);
        behind.tellRegions();
        tell("NONE", after("1h"), after("1h30m"), 1);
        tell("NORMAL", after("20h"), after("21h"), 2);
        behind.regions().at(after("48h"));
        behind.region("SY0605", 2, "SY06", "New", "جديد", 10L);
        Until.holds(() -> given().get("/api/v1/status/SY0605").then().statusCode(200));
        Until.holds(() -> {
            keeping.fillIn(); // a turn is short, and a machine may be slow
            history("SY06", begin, after("60h")).body("missing", empty());
        });
        known = true;
    }

    private static Instant after(String hours) {
        return begin.plus(Duration.parse("PT" + hours));
    }

    private void tell(String level, Instant observed, Instant recorded, int version) {
        behind.outages().at(recorded);
        behind.outages().tell("org.lifeline.assessment.changed", "SY0602/ELECTRICITY", """
                        {"region":"SY0602","service":"ELECTRICITY","level":"%s","since":"%s","confidence":0.7,
                         "freshness":"CURRENT","verification":"CORROBORATED","observedAt":"%s","wholeArea":true,
                         "version":%d}""".formatted(
                        level, observed, observed, version));
    }

    private static ValidatableResponse history(String pcode, Instant from, Instant to) {
        return given().queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get("/api/v1/status/" + pcode + "/history")
                .then();
    }

    @Test
    void anHourIsAsItWasKnownThen() {
        history("SY0602", begin, after("30h"))
                .statusCode(200)
                .body("services.ELECTRICITY.level", contains("UNKNOWN", "NONE", "NORMAL"))
                .body(
                        "services.ELECTRICITY.at",
                        contains(
                                begin.toString(),
                                after("2h").toString(),
                                after("21h").toString()))
                .body("services.ELECTRICITY[1].atOrBeyond.NONE.people.best", equalTo(196_171))
                .body("missing", empty());
    }

    /** Over midnight, through roll-ups, inferred risks and ageing. */
    @Test
    void everyHourSaysWhatTheBoardOfThatTimeSays() {
        JsonPath told = history("SY06", begin, after("60h")).extract().jsonPath();
        for (int hour = 0; hour <= 60; hour++) {
            Instant at = after(hour + "h");
            JsonPath board = given().queryParam("asOf", at.toString())
                    .get("/api/v1/status/SY06")
                    .jsonPath();
            for (String service : List.of("ELECTRICITY", "WATER")) {
                Map<String, Object> point = at(told.getList("services." + service), at);
                String status = "area.services." + service + ".";
                assertThat(point)
                        .as("%s at %s", service, at)
                        .containsEntry("level", board.get(status + "level"))
                        .containsEntry("basis", board.get(status + "basis"))
                        .containsEntry("atLeast", board.get(status + "atLeast"))
                        .containsEntry("contested", board.get(status + "contested"))
                        .containsEntry("confidenceBand", board.get(status + "confidenceBand"));
                assertThat(((Map<?, ?>) ((Map<?, ?>) point.get("atOrBeyond")).get("NONE")).get("people"))
                        .isEqualTo(board.get(status + "rollUp.atOrBeyond.NONE.people"));
            }
        }
    }

    private static Map<String, Object> at(List<Map<String, Object>> points, Instant time) {
        Map<String, Object> last = null;
        for (Map<String, Object> point : points) {
            if (!Instant.parse((String) point.get("at")).isAfter(time)) {
                last = point;
            }
        }
        return last;
    }

    @Test
    void whatIsNotKeptIsMissingAndNeverWell() {
        Instant longAgo = begin.minus(Duration.ofDays(30));
        history("SY0602", longAgo, longAgo.plus(Duration.ofHours(5)))
                .body("services.keySet()", empty())
                .body("missing", hasSize(1))
                .body("missing[0].from", is(longAgo.toString()))
                .body("missing[0].to", is(longAgo.plus(Duration.ofHours(5)).toString()));
        // an area that was not known then
        history("SY0605", after("40h"), after("50h"))
                .body("missing[0].to", is(after("47h").toString()))
                .body("services.ELECTRICITY[0].at", is(after("48h").toString()));
    }

    @Test
    void theLastWeekIsToldWhenNothingIsAskedFor() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.HOURS);

        JsonPath told = given().get("/api/v1/status/SY06/history")
                .then()
                .statusCode(200)
                .body("services.ELECTRICITY", not(empty()))
                .extract()
                .jsonPath();

        Instant to = Instant.parse(told.getString("to"));
        assertThat(to).isBetween(before, Instant.now());
        assertThat(Instant.parse(told.getString("from"))).isEqualTo(to.minus(Duration.ofDays(7)));
    }

    @Test
    void whatCannotBeToldIsAProblem() {
        given().get("/api/v1/status/SY99/history").then().statusCode(404);
        history("SY06", begin, Instant.now().plus(Duration.ofHours(2))).statusCode(400);
        history("SY06", after("2h"), begin).statusCode(400);
        history("SY06", begin.minus(Duration.ofDays(500)), begin).statusCode(400);
        given().header("Authorization", "")
                .get("/api/v1/status/SY06/history")
                .then()
                .statusCode(401);
    }
}
