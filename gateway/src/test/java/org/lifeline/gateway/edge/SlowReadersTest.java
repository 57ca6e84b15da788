package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

/** Who takes an answer too slowly loses it, and keeps nobody who has signed in from calling meanwhile. */
@QuarkusTest
@TestProfile(SlowReadersTest.FewPlaces.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class SlowReadersTest {
    private static final int PLACES = 3;
    private static final String DOCUMENT = "GET /openapi HTTP/1.1\r\nHost: x\r\n\r\n";

    /** Together more than what the systems at both ends keep of a connection that is not read. */
    private static final int ANSWERS = 40;

    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    MeterRegistry meters;

    private final List<Raw> deaf = new ArrayList<>();

    public static class FewPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lifeline.edge.rates.at-once", String.valueOf(PLACES),
                    "lifeline.edge.rates.at-once-of-a-person", "2",
                    "lifeline.edge.connections.answer-grace", "4s",
                    "lifeline.edge.connections.least-of-an-answer", "10K");
        }
    }

    @BeforeEach
    void ownersAnswer() {
        behind.regions().on("/api/v1/regions", 200, "application/json", "{}");
    }

    @AfterEach
    void leave() throws IOException {
        for (Raw one : deaf) {
            one.close();
        }
    }

    private double cut() {
        return meters.get("lifeline.edge.refused").tag("why", "slow").counter().count();
    }

    private void fillThePlacesOfTheAddress() throws IOException {
        for (int i = 0; i < PLACES; i++) {
            Raw one = Raw.withoutRoom(gateway, "127.0.0.1");
            deaf.add(one);
            one.send(DOCUMENT.repeat(ANSWERS));
        }
        Until.holds(
                () -> given().get("/openapi").then().statusCode(429).body("detail", containsString("This address")));
    }

    @Test
    void strangersWhoReadNothingSilenceNobodyBehindTheirAddressAndAreCutOff() throws IOException {
        double before = cut();
        fillThePlacesOfTheAddress();

        given().get("/api/v1/regions").then().statusCode(200);
        given().get("/me").then().statusCode(200);
        Until.holds(() -> given().get("/openapi").then().statusCode(200));
        Until.holds(() -> assertThat(cut() - before).isEqualTo(PLACES)); // until then, reading makes good readers
        for (Raw one : deaf) {
            assertThat(one.untilClosed().length()).isLessThan(ANSWERS * 100_000);
        }
    }

    @Test
    void streamIsIdleByNatureAndNoCallUnderWay() throws IOException {
        behind.tellRegions();
        Until.holds(() -> given().get("/api/v1/status").then().statusCode(200));
        List<Raw> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * PLACES; i++) {
                Raw stream = Raw.to(gateway);
                streams.add(stream);
                stream.send("GET /api/v1/status/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + Tokens.ofEverybody() + "\r\n\r\n");
                assertThat(stream.head()).startsWith("HTTP/1.1 200");
                stream.readUpTo("event: ready");
            }
            given().get("/api/v1/regions").then().statusCode(200);

            fillThePlacesOfTheAddress();
            Until.holds(() -> given().get("/openapi").then().statusCode(200)); // as long as a reader's grace
            behind.region("SY0605", 2, "SY06", "New", "جديد", 10L);
            for (Raw stream : streams) {
                stream.readUpTo("event: change");
            }
        } finally {
            for (Raw stream : streams) {
                stream.close();
            }
        }
    }
}
