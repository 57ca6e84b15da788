package org.lifeline.gateway.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ManagementDoor;
import org.lifeline.gateway.TestClock;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.reader.Reader;
import org.lifeline.gateway.reader.ReaderBoards;
import org.lifeline.gateway.reader.ReaderViews;
import org.lifeline.wire.Role;

@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class StatusResourceTest {
    Behind behind;

    @Inject
    TestClock clock;

    @Inject
    ReaderBoards boards;

    @Inject
    ReaderViews views;

    @BeforeEach
    void numbersAreDoubles() {
        RestAssured.config = RestAssured.config()
                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }

    /** Else whoever asks for one service makes all that everybody reads be made anew. */
    @Test
    void askingForOneServiceLeavesWhatIsKeptOfAreas() {
        known(List.of("SY0602"));
        Board board = boards.of(Reader.SIGNED_IN).orElseThrow();
        AreaStatus area = board.area("SY0602").orElseThrow();
        AreaStatus kept = views.of(Reader.SIGNED_IN, area, board);

        given().header("Authorization", "Bearer " + Tokens.of(Role.VIEWER))
                .get("/api/v1/status?adminLevel=2&service=WATER")
                .then()
                .statusCode(200)
                .body("areas.services", everyItem(hasKey("WATER")));

        assertThat(views.of(Reader.SIGNED_IN, area, board)).isSameAs(kept);
    }

    @Test
    void serviceThatIsUnknownIsRefusedWhereNoAreaIs() {
        known(List.of());

        status("?parent=SY0604&adminLevel=4&service=GAS").statusCode(400).body("detail", containsString("WATER"));
    }

    private static ValidatableResponse status(String rest) {
        return given().get("/api/v1/status" + rest).then();
    }

    @Test
    void boardSaysHowMuchOfItIsStillToBeDerivedAnew() {
        String told = "{\"left\":1200,\"derived\":true}";
        String before = status("/SY06")
                .statusCode(200)
                .body("upstreams.outages.leftToDerive", nullValue())
                .extract()
                .header("ETag");

        behind.outages().tell("org.lifeline.derivation", "derivation", told);

        Until.holds(() -> status("/SY06")
                .body("upstreams.outages.leftToDerive", is(1200))
                .body("upstreams.regions.leftToDerive", nullValue())
                .header("ETag", not(before)));
        behind.outages().tell("org.lifeline.derivation", "derivation", told.replace("1200", "0"));
        Until.holds(() -> status("/SY06").body("upstreams.outages.leftToDerive", nullValue()));
    }

    /** Known anew for each test, in a new life of both services. */
    private void known(List<String> districtsAtNone) {
        behind.regions().beginNewLife();
        behind.outages().beginNewLife();
        behind.outages().tell("org.lifeline.services", "services", "{\"services\":[\"ELECTRICITY\",\"WATER\"]}");
        behind.tellRegions();
        for (String district : List.of("SY0600", "SY0602", "SY0603", "SY0604")) {
            behind.assessment(district, "ELECTRICITY", districtsAtNone.contains(district) ? "NONE" : "NORMAL", 1);
        }
        String phase = districtsAtNone.contains("SY0602") ? "NONE" : "NORMAL";
        Until.holds(() -> status("/SY06").statusCode(200).body("area.services.ELECTRICITY.level", is(phase)));
    }

    @Test
    void anAreaIsShownWithWhatIsAroundAndInIt() {
        known(List.of("SY0602"));

        status("/SY06")
                .statusCode(200)
                .body("generatedAt", matchesPattern("\\d{4}-.*Z"))
                .body("newestObservationAt", is(Behind.OBSERVED.toString()))
                .body("upstreams.regions.state", is("FRESH"))
                .body("upstreams.outages.age", matchesPattern("PT[0-9.]+S"))
                .body("area.names.ar", is("اللاذقية"))
                .body("area.centroid.lat", is(35.5))
                .body("area.headline", is("NONE"))
                .body("area.headlineIsMinimum", is(false)) // nothing is worse than NONE
                .body("area.compound", is(false))
                .body("area.exercise", is(true))
                .body("area.newestObservationAt", is(Behind.OBSERVED.toString()))
                .body("area.services.ELECTRICITY.basis", is("ROLLED_UP"))
                .body("area.services.ELECTRICITY.rollUp.shares.NONE", closeTo(0.223, 0.0005))
                .body("area.services.ELECTRICITY.rollUp.people.NONE.best", is(196_171))
                .body("area.services.ELECTRICITY.rollUp.weightsYear", is(2004))
                .body("area.services.ELECTRICITY.rollUp.atOrBeyond.SEVERE.people.best", is(196_171))
                .body("area.services.WATER.basis", is("NO_DATA"))
                .body("ancestors.pcode", contains("SY"))
                .body("children.pcode", contains("SY0600", "SY0602", "SY0603", "SY0604"))
                .body("children[1].services.ELECTRICITY.outageId", is("0197c5a0-0000-7000-8000-000000000001"))
                .body("children[1].services.ELECTRICITY.contestedLevels", contains("NONE", "NORMAL"))
                .body("children[1].services.ELECTRICITY.affectedPeople.best", is(2))
                .body("children[1].services.ELECTRICITY.own.level", is("NONE"));
    }

    @Test
    void aHotspotIsNamedWhereTheWholeIsNormal() {
        known(List.of("SY0604"));

        status("/SY06")
                .body("area.services.ELECTRICITY.level", is("NORMAL"))
                .body("area.services.ELECTRICITY.rollUp.hotspots", hasSize(1))
                .body("area.services.ELECTRICITY.rollUp.hotspots[0].pcode", is("SY0604"))
                .body("area.services.ELECTRICITY.rollUp.hotspots[0].share", closeTo(0.085, 0.0005));
    }

    @Test
    void aListHoldsOneLevel() {
        known(List.of());

        status("").body("areas.pcode", contains("SY06"));
        status("?adminLevel=0").body("areas.pcode", contains("SY"));
        status("?parent=SY06").body("areas", hasSize(4));
        status("?adminLevel=2&parent=SY").body("areas", hasSize(4));
    }

    @Test
    void aListSaysWhichLevelsThereAreAndWhatIsNotInIt() {
        known(List.of());

        status("?adminLevel=1&parent=SY").body("levelsPresent", contains(1, 2)).body("undivided", hasSize(0));
        status("?adminLevel=3&parent=SY06")
                .body("undivided.pcode", hasItems("SY0600", "SY0602", "SY0603", "SY0604"))
                .body("undivided.find { it.pcode == 'SY0602' }.adminLevel", is(2))
                .body("undivided.find { it.pcode == 'SY0602' }.names.en", is("Jablah"));

        status("?adminLevel=4&parent=SY")
                .statusCode(200)
                .body("areas", hasSize(0))
                .body("levelsPresent", contains(1, 2));
        status("?adminLevel=3").body("levelsPresent", contains(0, 1, 2));
    }

    @Test
    void aListIsFilteredByServiceAndSeverityAndSortedByPeople() {
        known(List.of("SY0602", "SY0604"));

        Until.holds(() -> status("?parent=SY06&worseThan=REDUCED").body("areas.pcode", contains("SY0602", "SY0604")));
        status("?parent=SY06&worseThan=REDUCED&service=WATER").body("areas", hasSize(0));
        status("?parent=SY06&service=ELECTRICITY")
                .body("areas", hasSize(4), "areas[0].services.keySet()", contains("ELECTRICITY"))
                .body("areas.headline", contains("NORMAL", "NONE", "NORMAL", "NONE"))
                .body("areas[0].headlineIsMinimum", is(false));
        status("?parent=SY06&sort=people").body("areas.pcode", contains("SY0602", "SY0604", "SY0600", "SY0603"));
        status("?worseThan=UNKNOWN").statusCode(400);
        status("?worseThan=worse").statusCode(400);
        status("?sort=size").statusCode(400);
        status("?service=GAS").statusCode(400).body("detail", containsString("ELECTRICITY"));
    }

    @Test
    void theSameQuestionIsAnsweredFromWhatIsReadyAndNeverFromBeforeAChange() {
        RestAssured.replaceFiltersWith(List.of()); // asked by anybody: only the public board is kept ready
        known(List.of());
        String generated = status("?parent=SY06").extract().path("generatedAt");
        Until.holds(
                () -> { // two within one second
                    String first = status("?parent=SY06").extract().path("generatedAt");
                    status("?parent=SY06").body("generatedAt", is(first));
                });

        behind.assessment("SY0602", "ELECTRICITY", "NONE", 2);
        Until.holds(() -> status("/SY0602").body("area.services.ELECTRICITY.level", is("NONE")));

        status("?parent=SY06")
                .body("areas[1].services.ELECTRICITY.level", is("NONE"), "generatedAt", not(is(generated)));
    }

    @Test
    void whatIsAskedWronglyIsAProblem() {
        known(List.of());

        status("/SY99").statusCode(404).body("type", is("urn:lifeline:problem:not-found"));
        status("?parent=SY99").statusCode(404).contentType("application/problem+json");
        for (String level : List.of("5", "-1", "x", "1.0")) {
            status("?adminLevel=" + level).statusCode(400).body("type", is("urn:lifeline:problem:bad-request"));
        }
    }

    @Test
    void theTagHoldsAsLongAsTheContent() {
        known(List.of());
        String tag = status("/SY06").extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/status/SY06")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        given().header("If-None-Match", "\"other\", " + tag)
                .get("/api/v1/status/SY06")
                .then()
                .statusCode(304);

        behind.assessment("SY0602", "ELECTRICITY", "NONE", 2);
        Until.holds(() -> given().header("If-None-Match", tag)
                .get("/api/v1/status/SY06")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag))));
    }

    @Test
    void anAnswerIsCompressedForThoseWhoTakeIt() {
        known(List.of());

        given().header("Accept-Encoding", "gzip")
                .get("/api/v1/status")
                .then()
                .statusCode(200)
                .header("Content-Encoding", is("gzip"));
    }

    @Test
    void anOlderVersionThatComesAgainChangesNothing() {
        known(List.of("SY0602"));
        behind.assessment("SY0602", "ELECTRICITY", "SEVERE", 3);
        Until.holds(() -> status("/SY0602").body("area.headline", is("SEVERE")));

        behind.outages()
                .repeat(
                        "org.lifeline.assessment.changed",
                        "SY0602/ELECTRICITY",
                        Behind.data("SY0602", "ELECTRICITY", "NORMAL", 2));
        behind.assessment("SY0603", "ELECTRICITY", "REDUCED", 2);

        Until.holds(() -> status("/SY0603").body("area.headline", is("REDUCED")));
        status("/SY0602").body("area.headline", is("SEVERE"));
    }

    @Test
    void anUnreadableEventIsLeftOutAndTheNextIsRead() {
        known(List.of());

        behind.outages().repeat("org.lifeline.assessment.changed", "SY0602/ELECTRICITY", "{\"level\":\"PURPLE\"}");
        behind.outages().repeat("org.lifeline.outage.opened", "x", "{}");
        behind.assessment("SY0602", "ELECTRICITY", "SEVERE", 2);

        Until.holds(() -> status("/SY0602").body("area.headline", is("SEVERE")));
    }

    @Test
    void assessmentsWaitForTheirAreas() {
        known(List.of());
        behind.assessment("SY0699", "ELECTRICITY", "SEVERE", 1);
        behind.assessment("SY0602", "WATER", "REDUCED", 1);
        Until.holds(() -> status("/SY0602").body("area.services.WATER.level", is("REDUCED")));
        status("/SY0699").statusCode(404);

        behind.region("SY0699", 2, "SY06", "New", "جديد", 10L);

        Until.holds(() -> status("/SY0699").statusCode(200).body("area.headline", is("SEVERE")));
    }

    @Test
    void aServiceThatBeganANewLifeIsReadAnew() {
        known(List.of("SY0602"));

        behind.outages().beginNewLife();
        behind.assessment("SY0604", "ELECTRICITY", "REDUCED", 1);

        Until.holds(() -> status("/SY0604").body("area.headline", is("REDUCED")));
        status("/SY0602").body("area.headline", is("UNKNOWN")).body("area.headlineIsMinimum", is(true));
    }

    @Test
    void theBoardStaysWhenOutageServiceFallsSilent() {
        known(List.of("SY0602"));
        String tag = status("/SY06").extract().header("ETag");
        behind.outages().stop();
        try {
            Until.holds(() -> {
                clock.pass(Duration.ofSeconds(61));
                status("/SY06").body("upstreams.outages.state", is("SILENT"));
            });

            status("/SY06")
                    .statusCode(200)
                    .header("ETag", not(equalTo(tag)))
                    .body("upstreams.outages.age", notNullValue())
                    .body("area.headline", is("NONE"));
            status("?adminLevel=2").body("areas.headlineIsMinimum", contains(true, false, true, true)); // but at NONE
            ManagementDoor.get("/q/health/ready").then().statusCode(200).body("checks[0].data.outages", is("SILENT"));
        } finally {
            behind.outages().start();
        }
        Until.holds(() -> status("/SY06").body("upstreams.outages.state", is("FRESH")));
    }
}
