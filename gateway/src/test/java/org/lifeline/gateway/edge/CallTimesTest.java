package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.ManagementDoor;
import org.lifeline.gateway.Until;

@QuarkusTest
@ByItself
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class CallTimesTest {
    Behind behind;

    @BeforeEach
    void somethingIsKnown() {
        behind.regions().beginNewLife();
        behind.outages().beginNewLife();
        behind.tellRegions();
        behind.assessment("SY0602", "ELECTRICITY", "NONE", 1);
        Until.holds(() -> given().get("/api/v1/status/SY0604").then().statusCode(200));
    }

    @Test
    void whatIsWatchedHasNoUnboundedLabel() {
        given().delete("/api/v1/status/SY0603");
        given().get("/api/v1/status/SY0604?other");
        given().get("/api/v1/SY0604/SY0605");
        given().request("LOOK", "/api/v1/regions/SY0603");

        Until.holds(() -> metrics()
                .body(containsString("uri=\"/api/v1/status/{path}\""))
                .body(containsString("uri=\"UNKNOWN\""))
                .body(not(matchesPattern("(?s).*uri=\"[^\"]*SY.*")))
                .body(not(containsString("LOOK"))));
        metrics()
                .body(matchesPattern("(?s).*lifeline_upstream_age_seconds\\{upstream=\"regions\"[^}]*\\} .*"))
                .body(matchesPattern("(?s).*lifeline_board_areas \\d.*"))
                .body(matchesPattern("(?s).*lifeline_board_changes_total\\{upstream=\"outages\".*"));
    }

    @Test
    void answersThatAreReadyAreCounted() {
        Until.holds(() -> {
            given().get("/api/v1/status?adminLevel=0");
            metrics().body(matchesPattern("(?s).*lifeline_status_ready_total [1-9].*"));
        });
    }

    private static ValidatableResponse metrics() {
        return ManagementDoor.get("/q/metrics").then().statusCode(200);
    }
}
