package org.lifeline.outages.outage;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** What time alone does: it is counted from whole hours, so the settings are made for the hour in which the test runs. */
@QuarkusTest
@TestProfile(SilenceTest.SoonSilent.class)
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class SilenceTest {
    private final String region = Trial.region();

    /** What was seen in the hour of the start is stale 40 s after it, and what was seen a day before is forgotten then. */
    public static final class SoonSilent implements QuarkusTestProfile {
        static final Instant HOUR = Instant.now().truncatedTo(ChronoUnit.HOURS);

        @Override
        public Map<String, String> getConfigOverrides() {
            Duration soon = Duration.between(HOUR, Instant.now()).plusSeconds(40);
            return Map.of(
                    "lifeline.assessment.pace.ELECTRICITY.stale-after", soon.toString(),
                    "lifeline.assessment.pace.ELECTRICITY.expiry",
                            soon.plusSeconds(10).toString(),
                    "lifeline.assessment.pace.ELECTRICITY.forget-after",
                            soon.plusSeconds(25).toString());
        }
    }

    @Test
    void silentOutageStaysOpenAndEndsWithUnknownOutcome() {
        Trial.file(Trial.report(region, "NONE B2", SoonSilent.HOUR.plusSeconds(1)));
        String outage = Trial.outage(region);
        recheck().body("items", empty());

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> recheck().body("items.id", contains(outage)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/api/v1/outages/{id}", outage)
                .then()
                .body("state", equalTo("OUTCOME_UNKNOWN"), "restoredAt", nullValue()));
        Trial.assessment(region).body("level", equalTo("UNKNOWN"), "lastKnown", nullValue());
    }

    private io.restassured.response.ValidatableResponse recheck() {
        return given().queryParam("needs", "recheck")
                .queryParam("region", region)
                .get("/api/v1/outages")
                .then()
                .statusCode(200);
    }
}
