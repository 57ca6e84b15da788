package org.lifeline.outages.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** Times that an outage once told wrongly, and people that it kept. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class OutageTimesTest {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private String region;

    @BeforeEach
    void aRegionOfItsOwn() {
        region = Trial.region();
    }

    @Test
    void restorationIsAfterTheBeginningHoweverFarAheadTheClock() {
        Trial.file(Trial.report(region, "NONE A1", Instant.now().plus(AHEAD)));

        Trial.decide(Trial.outage(region), "RESTORE").statusCode(200).body("state", equalTo("RESTORED"));

        Trial.outages(region).body("items", hasSize(1));
        Instant start = Instant.parse(Trial.outages(region).extract().path("items[0].actualPeriod.start"));
        Instant end = Instant.parse(Trial.outages(region).extract().path("items[0].actualPeriod.end"));
        assertThat(start).isBeforeOrEqualTo(end);
    }

    @Test
    void decisionCountsAtOnceHoweverFarAheadTheClock() {
        String other = Trial.region();
        Trial.file(Trial.report(region, "NONE A1", Instant.now().plus(AHEAD)));
        Trial.file(Trial.report(other, "NONE A1", Instant.now().plus(AHEAD)));

        Trial.decide(Trial.outage(region), "REFUTE").statusCode(200).body("state", equalTo("REFUTED"));
        Trial.decide(Trial.outage(other), "CONFIRM").statusCode(200).body("state", equalTo("CONFIRMED"));

        Trial.assessment(region).body("level", equalTo("NORMAL"));
        Trial.assessment(other).body("verification", equalTo("VERIFIED"));
    }

    @Test
    void confirmationKnownThenIsNotUnsaidByWhatComesInLater() {
        Trial.file(region, "NONE B2", "1H");
        Trial.decide(Trial.outage(region), "CONFIRM").statusCode(200);
        Instant then = Instant.now();

        for (int i = 0; i < 2; i++) {
            Trial.file(Trial.report(region, "NORMAL A1", then)
                    .replace("\"FIELD_STAFF\"", "\"FIELD_STAFF\",\"lineage\":\"team " + i + "\""));
        }

        given().queryParam("asOf", then.toString())
                .queryParam("view", "KNOWN")
                .get("/api/v1/assessments/{p}/ELECTRICITY", region)
                .then()
                .body("level", equalTo("NONE"), "verification", equalTo("VERIFIED"));
    }

    @Test
    void duplicateHasNoRestorationOfItsOwn() {
        String other = Trial.region();
        Trial.file(region, "NONE B2", "5H");
        Trial.file(other, "NONE B2", "4H");
        String duplicate = Trial.outage(region);

        Trial.merge(duplicate, Trial.outage(other)).statusCode(200);

        given().get("/api/v1/outages/{id}", duplicate)
                .then()
                .body(
                        "state",
                        equalTo("DUPLICATE"),
                        "level",
                        equalTo("NONE"),
                        "restoredAt",
                        nullValue(),
                        "actualPeriod.end",
                        nullValue());
        Trial.assessment(region).body("level", equalTo("NONE"));
    }

    @Test
    void peopleOfARetractedReportLeaveItsOutage() {
        Trial.file(region, "SEVERE B2", "73H");
        UUID counted = Trial.file(
                Trial.report(region, "SEVERE B2", Trial.ago("1M"))
                        .replace(
                                "\"level\"",
                                "\"affectedPeople\":{\"min\":1000,\"best\":5000,\"max\":54000,\"method\":\"ESTIMATE\"},\"level\""));
        String outage = Trial.outage(region);
        given().get("/api/v1/outages/{id}", outage).then().body("affectedPeople.best", equalTo(5000));

        Trial.retract(counted);

        given().get("/api/v1/outages/{id}", outage).then().body("affectedPeople", nullValue());
    }
}
