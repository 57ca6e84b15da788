package org.lifeline.gateway.forward;

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
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.edge.Raw;

/** A call that ends in an unusual way ends alone, whatever its connection to the owner is used for next. */
@QuarkusTest
@TestProfile(LateBodyTest.Impatient.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class LateBodyTest {
    private static final int KIBIBYTE = 1024;
    private static final Duration PATIENCE = Duration.ofMillis(600);

    Behind behind;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/")
    URI gateway;

    /** One connection to each owner, so that the next call takes the one of the last. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lifeline.forward.answer-within", PATIENCE.toMillis() + "ms",
                    "lifeline.forward.retry.most", "0",
                    "lifeline.forward.most-connections", "1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 413, 415})
    void whatIsAnsweredBeforeItIsWholeHarmsNoLaterCall(int status) throws IOException {
        behind.regions().on("/api/v1/imports", exchange -> {
            exchange.getRequestBody(); // or it would hang up
            FakeService.answer(exchange, status, "{}");
            exchange.getResponseBody().flush();
        });
        slowly("/api/v1/regions", "{}");
        double before = failures();

        try (Raw late = Raw.to(gateway)) {
            late.send("POST /api/v1/imports?name=x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.ofEverybody()
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
            assertThat(late.oneAnswer()).startsWith("HTTP/1.1 " + status);
            late.send("1\r\na\r\n0\r\n\r\n");

            laterCallsPass();
            ask(late, "/api/v1/regions");
            assertThat(late.head()).startsWith("HTTP/1.1 200");
        }

        assertThat(failures()).isEqualTo(before);
    }

    /** What of an answer waits in the gateway when its caller leaves depends on the system, so answers of all sizes are tried. */
    @Test
    void whoLeavesWithoutReadingHarmsNoLaterCall() throws IOException {
        slowly("/api/v1/regions", "{}");
        double before = failures();
        for (int size = 128 * KIBIBYTE; size <= 6144 * KIBIBYTE; size += 128 * KIBIBYTE) {
            byte[] large = new byte[size];
            behind.regions().on("/api/v1/boundaries", exchange -> {
                exchange.sendResponseHeaders(200, large.length);
                exchange.getResponseBody().write(large);
            });
            Raw deaf = Raw.withoutRoom(gateway, "127.0.0.1");
            try (Raw next = Raw.to(gateway)) {
                ask(deaf, "/api/v1/boundaries");
                assertThat(deaf.head()).startsWith("HTTP/1.1 200");
                ask(next, "/api/v1/regions");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30)); // under way, if the connection is free
                deaf.close();

                assertThat(next.head()).as("after %d bytes", size).startsWith("HTTP/1.1 200");
            }
        }

        assertThat(failures()).isEqualTo(before);
    }

    private static void ask(Raw connection, String path) throws IOException {
        connection.send(
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.ofEverybody() + "\r\n\r\n");
    }

    /** For longer than an owner may be silent, and each of them long enough to be under way whenever a timer ends. */
    private static void laterCallsPass() {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < 2 * PATIENCE.toNanos()) {
            given().get("/api/v1/regions").then().statusCode(200);
        }
    }

    private void slowly(String path, String answer) {
        behind.regions().on(path, exchange -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            FakeService.answer(exchange, 200, answer);
        });
    }

    private double failures() {
        return meters
                .get("ft.circuitbreaker.calls.total")
                .tags("method", "forward to region-service", "circuitBreakerResult", "failure")
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
