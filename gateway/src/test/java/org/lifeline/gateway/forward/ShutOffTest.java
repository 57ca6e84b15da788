package org.lifeline.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

/** A service that does not answer is not asked, until it does. */
@QuarkusTest
@TestProfile(ShutOffTest.Shortly.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class ShutOffTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int WINDOW = 10;

    Behind behind;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/")
    URI gateway;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static class Shortly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lifeline.forward.answer-within",
                    PATIENCE.toMillis() + "ms",
                    "lifeline.forward.breaker.window",
                    String.valueOf(WINDOW),
                    "lifeline.forward.breaker.delay",
                    "1s",
                    "lifeline.forward.breaker.probe-within",
                    "300ms");
        }
    }

    @BeforeEach
    void bothAnswer() {
        behind.regions().on("/api/v1/regions", 200, "text/plain", "regions");
        behind.outages().on("/api/v1/outages", 200, "text/plain", "outages");
    }

    @AfterEach
    void bothAreBack() {
        bothAnswer();
        Until.holds(() -> outages().statusCode(200));
        Until.holds(() -> regions().statusCode(200));
    }

    @Test
    void anOwnerThatIsDownIsNotAskedAndIsUsedAgainWhenItIsBack() {
        behind.outages().stop();
        try {
            Until.holds(() -> outages().body("detail", containsString("not asked for now")));

            outages()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", is("1"))
                    .body("type", is("urn:lifeline:problem:unavailable"))
                    .body("instance", is("/api/v1/outages"));
            assertThat(state("outage-service", "closed")).isZero();
            given().body("x".repeat(100_000)).put("/api/v1/reports/1").then().statusCode(503);
            regions().statusCode(200);
            assertThat(state("region-service", "closed")).isOne();
        } finally {
            behind.outages().start();
        }

        Until.holds(() -> outages().statusCode(200));
        assertThat(state("outage-service", "closed")).isOne();
    }

    @Test
    void howeverManyCallNoMoreThanOneADelayReachesAnOwnerThatIsDown() {
        AtomicInteger arrived = new AtomicInteger();
        shutOff();
        behind.outages().on("/api/v1/outages", exchange -> arrived.incrementAndGet());
        long begin = System.nanoTime();

        for (int call = 0; call < 200; call++) {
            outages().statusCode(503);
        }

        long delays = Duration.ofNanos(System.nanoTime() - begin).dividedBy(DELAY);
        assertThat(arrived.get()).isLessThanOrEqualTo((int) delays + 1);
    }

    @Test
    void aSilentOwnerIsShutOffAndTheOtherIsNot() {
        CountDownLatch over = new CountDownLatch(1);
        behind.outages().on("/api/v1/outages", exchange -> await(over));
        try {
            List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, WINDOW)
                    .mapToObj(call -> http.sendAsync(request("/api/v1/outages"), BodyHandlers.ofString()))
                    .toList();
            regions().statusCode(200);
            calls.forEach(call -> assertThat(call.join().statusCode()).isIn(504, 503));
            assertThat(calls).anyMatch(call -> call.join().statusCode() == 504);

            Until.holds(() -> {
                long asked = System.nanoTime();
                outages().statusCode(503).header("Retry-After", is("1"));
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(PATIENCE);
            });
            regions().statusCode(200);
            assertThat(state("region-service", "closed")).isOne();
        } finally {
            over.countDown();
        }
    }

    @Test
    void whoeverTriesItAgainDoesNotHoldUpTheOthersByALongAnswer() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        shutOff();
        behind.outages().on("/api/v1/outages/slow", exchange -> {
            arrived.countDown();
            await(over);
            FakeService.answer(exchange, 200, "slow");
        });
        Until.holds(() -> assertThat(state("outage-service", "halfOpen")).isOne());

        CompletableFuture<HttpResponse<String>> slow =
                http.sendAsync(request("/api/v1/outages/slow"), BodyHandlers.ofString());
        await(arrived);
        bothAnswer();

        Until.holds(() -> outages().statusCode(200));
        assertThat(slow).isNotDone();
        over.countDown();
        assertThat(slow.get(20, TimeUnit.SECONDS).body()).isEqualTo("slow");
    }

    /** Only a file may come to an owner before it is whole. */
    @Test
    void whoeverTriesItAgainDoesNotHoldUpTheOthersByALongBody() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        behind.regions().on("/api/v1/regions", exchange -> {});
        Until.holds(() -> regions().body("detail", containsString("not asked for now")));
        behind.regions().on("/api/v1/imports", exchange -> {
            arrived.countDown();
            exchange.getRequestBody().readAllBytes();
        });
        bothAnswer();
        Until.holds(() -> assertThat(state("region-service", "halfOpen")).isOne());

        try (Socket office = new Socket(gateway.getHost(), gateway.getPort())) {
            office.getOutputStream()
                    .write(("POST /api/v1/imports?name=x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + Tokens.ofEverybody() + "\r\nContent-Length: 60000000\r\n\r\npcode")
                            .getBytes(StandardCharsets.US_ASCII));
            await(arrived);

            Until.holds(() -> regions().statusCode(200));
        }
    }

    /** A body that is still on its way does not keep an owner shut off: nobody tries it with half a call. */
    @Test
    void aSlowReportDoesNotTryAnOwnerBeforeItIsWhole() throws Exception {
        shutOff();
        Until.holds(() -> assertThat(state("outage-service", "halfOpen")).isOne());
        try (Socket phone = new Socket(gateway.getHost(), gateway.getPort())) {
            phone.getOutputStream()
                    .write(("POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.ofEverybody()
                                    + "\r\nContent-Length: 1000\r\n\r\n[{")
                            .getBytes(StandardCharsets.US_ASCII));
            bothAnswer();

            outages().statusCode(200);
        }
    }

    private void shutOff() {
        behind.outages().on("/api/v1/outages", exchange -> {});
        Until.holds(() -> outages().body("detail", containsString("not asked for now")));
    }

    private static ValidatableResponse outages() {
        return given().get("/api/v1/outages").then();
    }

    private static ValidatableResponse regions() {
        return given().get("/api/v1/regions").then();
    }

    private double state(String owner, String state) {
        return meters.get("ft.circuitbreaker.state.current")
                .tags("method", "forward to " + owner, "state", state)
                .gauge()
                .value();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + Tokens.ofEverybody())
                .build();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
