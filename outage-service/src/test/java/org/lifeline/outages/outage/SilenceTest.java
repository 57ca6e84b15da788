package org.lifeline.outages.outage;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.MovingClock;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** What time alone does to an outage of which nothing more is heard, on a clock that the test moves. */
@QuarkusTest
@TestProfile(SilenceTest.ClockMoves.class)
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class SilenceTest {
    private final String region = Trial.region();

    @Inject
    MovingClock clock;

    public static final class ClockMoves implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lifeline.assessment.clock", "0.2S");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovingClock.class);
        }
    }

    @Test
    void silentOutageStaysOpenAndEndsWithUnknownOutcome() {
        Trial.file(region, "NONE B2", "1M");
        String outage = Trial.outage(region);
        recheck().body("items", empty());

        clock.pass(Duration.ofHours(24));
        soon(() -> recheck().body("items.id", contains(outage)));
        Trial.assessment(region).body("level", equalTo("NONE"), "freshness", equalTo("STALE"));

        clock.pass(Duration.ofHours(48));
        soon(() -> Trial.assessment(region).body("level", equalTo("UNKNOWN"), "lastKnown.level", equalTo("NONE")));
        recheck().body("items.id", contains(outage));
        outage(outage).body("state", equalTo("REPORTED"), "level", equalTo("NONE"));

        clock.pass(Duration.ofDays(11));
        soon(() -> outage(outage).body("state", equalTo("OUTCOME_UNKNOWN"), "restoredAt", nullValue()));
        Trial.assessment(region).body("level", equalTo("UNKNOWN"), "lastKnown", nullValue());
        recheck().body("items", empty());
        given().get("/api/v1/outages/{id}/timeline", outage)
                .then()
                .body("items.type", hasItem("org.lifeline.outage.forgotten"));
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
    }

    private static ValidatableResponse outage(String id) {
        return given().get("/api/v1/outages/{id}", id).then().statusCode(200);
    }

    private ValidatableResponse recheck() {
        return given().queryParam("needs", "recheck")
                .queryParam("region", region)
                .get("/api/v1/outages")
                .then()
                .statusCode(200);
    }
}
