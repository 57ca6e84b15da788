package org.lifeline.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

/** What a caller gets whose call its owner does not answer, or not whole, and how often the owner gets such a call. */
@QuarkusTest
@TestProfile(UnansweredTest.Impatient.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class UnansweredTest {
    private static final String REPORT = "/api/v1/reports/0197c5a0-0000-7000-8000-000000000001";

    Behind behind;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/")
    URI gateway;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Nobody is ever shut off here. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lifeline.forward.answer-within", "500ms",
                    "lifeline.forward.breaker.window", "100000",
                    "lifeline.forward.retry.pause", "500ms",
                    "lifeline.forward.retry.within", "10s");
        }
    }

    @Test
    void anOwnerThatIsDownIsAProblemThatPasses() {
        behind.regions().on("/api/v1/regions", 200, "text/plain", "regions");
        behind.regions().stop();
        try {
            given().get("/api/v1/regions")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", is("urn:lifeline:problem:unavailable"))
                    .body("instance", is("/api/v1/regions"));
            given().contentType("application/json")
                    .body("x".repeat(100_000))
                    .put("/api/v1/regions/SY06")
                    .then()
                    .statusCode(503);
        } finally {
            behind.regions().start();
        }
        Until.holds(() -> given().get("/api/v1/regions").then().statusCode(200));
    }

    @Test
    void anOwnerThatDoesNotAnswerInTimeIsAProblemThatPasses() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        behind.outages().on("/api/v1/outages", exchange -> await(answered));
        try {
            given().get("/api/v1/outages")
                    .then()
                    .statusCode(504)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", is("urn:lifeline:problem:upstream-timed-out"));
        } finally {
            answered.countDown();
        }
    }

    @Test
    void aCallerOnABadNetworkMayTakeItsTimeToSend() throws Exception {
        behind.outages().on("/api/v1/reports", 201, "application/json", "{}");
        InputStream slow = new ByteArrayInputStream(new byte[4]) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
                return super.read(into, from, 1);
            }
        };

        HttpResponse<String> answer = http.send(
                request(REPORT).PUT(BodyPublishers.ofInputStream(() -> slow)).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000", "Transfer-Encoding: chunked"})
    void anAnswerThatBreaksOffIsNotPresentedAsWhole(String framing) throws Exception {
        try (AutoCloseable broken =
                behind.regions().breakOff("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n8\r\n{\"half\":\r\n")) {
            assertThat(broken).isNotNull();
            assertThatThrownBy(() -> http.send(request("/api/v1/regions").build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Le", "not HTTP at all\r\n\r\n"})
    void anAnswerThatBreaksOffBeforeItBeganIsAProblem(String bytes) throws Exception {
        try (AutoCloseable broken = behind.regions().breakOff(bytes)) {
            assertThat(broken).isNotNull();
            given().get("/api/v1/regions")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue());
        }
    }

    @Test
    void anAnswerThatStallsIsCutOff() {
        CountDownLatch over = new CountDownLatch(1);
        behind.regions().on("/api/v1/regions", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"half\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(over);
        });
        try {
            assertThatThrownBy(() -> http.send(request("/api/v1/regions").build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        } finally {
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aCallThatNobodyTookIsMadeAgainAndArrivesOnce(String method) {
        AtomicInteger arrived = new AtomicInteger();
        AtomicReference<String> body = new AtomicReference<>();
        behind.outages().on("/api/v1/reports", exchange -> {
            arrived.incrementAndGet();
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            FakeService.answer(exchange, 200, "{}");
        });
        behind.outages().stop();
        double before = unreached();

        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request("/api/v1/reports")
                        .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("[1]"))
                        .build(),
                BodyHandlers.ofString());
        Until.holds(() -> assertThat(unreached()).isGreaterThan(before));
        behind.outages().start();

        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(arrived).hasValue(1);
        assertThat(body).hasValue(method.equals("GET") ? "" : "[1]");
    }

    @Test
    void aReadThatBrokeOffBeforeItsAnswerIsMadeAgain() {
        AtomicInteger arrived = new AtomicInteger();
        behind.outages().on("/api/v1/outages", exchange -> {
            if (arrived.incrementAndGet() > 1) {
                FakeService.answer(exchange, 200, "{}");
            }
        });

        given().get("/api/v1/outages").then().statusCode(200);

        assertThat(arrived).hasValue(2);
    }

    @Test
    void aReadThatNeverGetsAnAnswerIsMadeThreeTimesAndNoMore() {
        AtomicInteger arrived = new AtomicInteger();
        behind.outages().on("/api/v1/outages", exchange -> arrived.incrementAndGet());

        given().get("/api/v1/outages").then().statusCode(503).header("Retry-After", is("5"));

        assertThat(arrived).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aChangeThatBrokeOffBeforeItsAnswerIsNotSentTwice(String method) {
        AtomicInteger arrived = new AtomicInteger();
        behind.outages().on("/api/v1/reports", exchange -> {
            exchange.getRequestBody().readAllBytes();
            arrived.incrementAndGet();
        });

        given().body(method.equals("DELETE") ? "" : "[1]")
                .request(method, "/api/v1/reports")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());

        assertThat(arrived).hasValue(1);
    }

    @Test
    void aReadThatTimesOutIsNotMadeAgain() {
        AtomicInteger arrived = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(1);
        behind.outages().on("/api/v1/outages", exchange -> {
            arrived.incrementAndGet();
            await(over);
        });
        try {
            given().get("/api/v1/outages").then().statusCode(504);
        } finally {
            over.countDown();
        }

        assertThat(arrived).hasValue(1);
    }

    private double unreached() {
        return meters.get("ft.circuitbreaker.calls.total")
                .tags("method", "forward to outage-service", "circuitBreakerResult", "failure")
                .counter()
                .count();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + Tokens.ofEverybody());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
