package org.lifeline.gateway;

import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Waits for a fact, as long as it takes and no longer, and without a word about each time it did not hold yet. */
public final class Until {
    /** Longer than the grid of readers: a machine may stand still in between, or its clock be set back. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Until() {}

    public static void holds(Runnable fact) {
        RestAssuredConfig loud = RestAssured.config;
        RestAssured.config = RestAssured.config().logConfig(new LogConfig());
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(fact::run);
        } finally {
            RestAssured.config = loud;
        }
    }
}
