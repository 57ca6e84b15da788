package org.lifeline.outages.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** What was known at a time, and what is true of it. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class HistoryTest {
    private String region;

    @BeforeEach
    void aRegionOfItsOwn() {
        region = Trial.region();
    }

    @Test
    void knownIsWhatHadBeenReceivedAndTrueWhatHadBeenObserved() {
        Instant fiveHoursAgo = Trial.ago("5H");
        Trial.file(region, "NONE B2", "6H");

        view(fiveHoursAgo, "KNOWN").body("level", equalTo("UNKNOWN"));
        view(fiveHoursAgo, "TRUE").body("level", equalTo("NONE"));
        view(Trial.ago("7H"), "TRUE").body("level", equalTo("UNKNOWN"));
    }

    @Test
    void retractedTodayCountsAsRetractedInWhatIsTrueButNotInWhatWasKnown() {
        UUID report = Trial.file(region, "NONE B2", "6H");
        Instant between = Instant.now();
        Trial.retract(report);

        view(between, "KNOWN").body("level", equalTo("NONE"));
        view(between, "TRUE").body("level", equalTo("UNKNOWN"));
        view(Instant.now(), "KNOWN").body("level", equalTo("UNKNOWN"));
    }

    @Test
    void reportOfAClockThatIsAheadIsTrueFromWhenItReachedUs() {
        Instant before = Instant.now();
        Trial.file(Trial.report(region, "NONE B2", before.plusSeconds(300)));
        Instant now = Instant.now();

        view(before, "TRUE").body("level", equalTo("UNKNOWN"));
        view(now, "KNOWN").body("level", equalTo("NONE"));
        view(now, "TRUE").body("level", equalTo("NONE"));
    }

    private ValidatableResponse view(Instant at, String view) {
        return given().queryParam("asOf", at.toString())
                .queryParam("view", view)
                .get("/api/v1/assessments/{p}/ELECTRICITY", region)
                .then()
                .statusCode(200);
    }
}
