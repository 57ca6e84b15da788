package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

/** Who keeps a connection without using it loses it, and nobody has all of them. */
@QuarkusTest
@TestProfile(SlowClientsTest.InAHurry.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class SlowClientsTest {
    private static final int MOST = 20;

    Behind behind;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/")
    URI gateway;

    public static class InAHurry implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lifeline.edge.connections.head-within", "1s",
                    "lifeline.edge.connections.body-grace", "1s",
                    "lifeline.edge.connections.least-of-a-body", "10K",
                    "lifeline.edge.connections.most-of-an-address", String.valueOf(MOST),
                    "lifeline.stream.heartbeat", "500ms",
                    "quarkus.http.idle-timeout", "3s");
        }
    }

    /** Sends a byte now and then until the connection is closed; what was answered. */
    private static String trickle(Raw connection) {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return connection.untilClosed();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        Until.holds(() -> {
            try {
                connection.send("a");
            } catch (IOException closed) {
                assertThat(answer).isCompleted();
            }
            assertThat(answer).isDone();
        });
        return answer.join();
    }

    @Test
    void aHeadThatNeverEndsIsCutOff() throws IOException {
        try (Raw slow = Raw.to(gateway)) {
            slow.send("GET /api/v1/status HTTP/1.1\r\nX-");

            assertThat(trickle(slow))
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("urn:lifeline:problem:timed-out");
        }
    }

    @Test
    void aSecondHeadThatNeverEndsIsCutOff() throws IOException {
        try (Raw slow = Raw.to(gateway)) {
            slow.send("GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(slow.oneAnswer()).startsWith("HTTP/1.1 404");
            slow.send("GET /nowhere HTTP/1.1\r\nX-");

            assertThat(trickle(slow)).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void whoSaysNothingIsCutOffWithoutAWord() throws IOException {
        try (Raw silent = Raw.to(gateway)) {
            assertThat(silent.untilClosed()).isEmpty();
        }
    }

    @Test
    void aConnectionThatIsNotUsedAgainIsClosed() throws IOException {
        try (Raw idle = Raw.to(gateway)) {
            idle.send("GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(idle.oneAnswer()).startsWith("HTTP/1.1 404");

            assertThat(idle.untilClosed()).isEmpty();
        }
    }

    @Test
    void aBodyThatNeverEndsIsCutOffAndWhoListensIsNot() throws IOException {
        behind.tellRegions();
        Until.holds(() -> given().get("/api/v1/status").then().statusCode(200));
        AtomicLong whole = new AtomicLong(-1);
        behind.outages().on("/api/v1/reports", exchange -> {
            whole.set(exchange.getRequestBody().readAllBytes().length);
            FakeService.answer(exchange, 200, "{}");
        });
        try (Raw stream = Raw.to(gateway);
                Raw slow = Raw.to(gateway)) {
            stream.send("GET /api/v1/status/stream HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(stream.head()).startsWith("HTTP/1.1 200");
            slow.send("POST /api/v1/reports?a=b HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.ofEverybody()
                    + "\r\nContent-Length: 100000\r\n\r\n");

            assertThat(trickle(slow))
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("urn:lifeline:problem:timed-out", "\"instance\":\"/api/v1/reports\"");
            assertThat(whole).hasValue(-1);
            stream.readUpTo("event: ready");
            behind.region("SY0605", 2, "SY06", "New", "جديد", 10L);
            stream.readUpTo("event: change");
        }
    }

    @Test
    void aFileThatCrawlsIsCutOffToo() throws IOException {
        behind.regions()
                .on("/api/v1/imports", exchange -> exchange.getRequestBody().readAllBytes());
        try (Raw slow = Raw.to(gateway)) {
            slow.send("POST /api/v1/imports?name=x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.ofEverybody()
                    + "\r\nContent-Length: 60000000\r\n\r\n");

            assertThat(trickle(slow)).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void nobodyHasAllConnections() throws IOException {
        List<Raw> many = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * MOST; i++) {
                many.add(Raw.to(gateway));
            }
            Until.holds(() -> assertThat(refused()).isGreaterThanOrEqualTo(MOST - 1));
        } finally {
            for (Raw one : many) {
                one.close();
            }
        }

        Until.holds(() -> {
            try (Raw next = Raw.to(gateway)) {
                next.send("GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(next.head()).startsWith("HTTP/1.1 404");
            } catch (IOException cutOff) {
                throw new AssertionError(cutOff);
            }
        });
    }

    /** Not over HTTP: this test has all the connections. */
    private double refused() {
        return meters.get("lifeline.edge.refused")
                .tag("why", "connections")
                .counter()
                .count();
    }
}
