package org.lifeline.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;
import org.lifeline.gateway.edge.Raw;

/** What an owner does for a caller who has hung up counts as that caller's until the owner is done with it. */
@QuarkusTest
@TestProfile(AbandonedCallsTest.TwoAtOnce.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class AbandonedCallsTest {
    private static final int AT_ONCE = 2;

    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger arrived = new AtomicInteger();

    public static class TwoAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lifeline.edge.rates.at-once-of-a-person", String.valueOf(AT_ONCE),
                    "lifeline.forward.answer-within", "3s",
                    "lifeline.forward.breaker.window", "100000");
        }
    }

    private void ownerTakesItsTime() {
        behind.outages().on("/api/v1/outages", exchange -> {
            arrived.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            awaitQuietly();
            FakeService.answer(exchange, 200, "{}");
        });
        behind.regions().on("/api/v1/regions", 200, "application/json", "{}");
    }

    private void awaitQuietly() {
        try {
            done.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void askAndHangUp(String request) throws IOException {
        int before = arrived.get();
        try (Raw call = Raw.to(gateway)) {
            call.send(request.replaceFirst(
                    "\r\n", "\r\nHost: x\r\nAuthorization: Bearer " + Tokens.ofEverybody() + "\r\n"));
            Until.holds(() -> assertThat(arrived.get()).isGreaterThan(before));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/outages HTTP/1.1\r\n\r\n",
                "POST /api/v1/outages HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"
            })
    void whoHangsUpAtOnceHasNoMoreUnderWayThanWhoWaits(String request) throws Exception {
        ownerTakesItsTime();
        for (int i = 0; i < AT_ONCE; i++) {
            askAndHangUp(request);
        }

        for (int i = 0; i < 10; i++) {
            given().get("/api/v1/regions")
                    .then()
                    .statusCode(429)
                    .body("detail", containsString("This person has too many calls"));
        }
        done.countDown();

        Until.holds(() -> given().get("/api/v1/regions").then().statusCode(200));
        assertThat(arrived).hasValue(AT_ONCE);
    }

    @Test
    void ownerThatNeverAnswersKeepsNoPlaceForEver() throws IOException {
        ownerTakesItsTime();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                askAndHangUp("GET /api/v1/outages HTTP/1.1\r\n\r\n");
            }
            given().get("/api/v1/regions").then().statusCode(429);

            Until.holds(() -> given().get("/api/v1/regions").then().statusCode(200));
        } finally {
            done.countDown();
        }
    }
}
