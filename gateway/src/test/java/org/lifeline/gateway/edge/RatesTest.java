package org.lifeline.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.ManagementDoor;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;
import org.lifeline.gateway.edge.rate.Caller;

/** How much one address and one person may ask. Each test calls from addresses of its own, behind a proxy that is trusted. */
@QuarkusTest
@TestProfile(RatesTest.Narrow.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class RatesTest {
    private static final String REPORTS = "/api/v1/reports";
    private static final int READS = 5;
    private static final int REMEMBERED = 50;

    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String address = "lifeline.edge.rates.address.";
            String subject = "lifeline.edge.rates.subject.";
            return Map.ofEntries(
                    Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                    Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                    Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1"),
                    Map.entry(address + "read.burst", String.valueOf(READS)),
                    Map.entry(address + "read.in-a-minute", "60"),
                    Map.entry(address + "write.burst", "4"),
                    Map.entry(address + "write.in-a-minute", "60"),
                    Map.entry(address + "expensive.burst", "2"),
                    Map.entry(address + "expensive.in-a-minute", "6"),
                    Map.entry(address + "sign-in.burst", "2"),
                    Map.entry(address + "sign-in.in-a-minute", "6"),
                    Map.entry(subject + "read.burst", "3"),
                    Map.entry(subject + "read.in-a-minute", "6"),
                    Map.entry(subject + "write.burst", "3"),
                    Map.entry(subject + "write.in-a-minute", "6"),
                    Map.entry("lifeline.edge.rates.ready-in-a-second", "10"),
                    Map.entry("lifeline.edge.rates.at-once", "3"),
                    Map.entry("lifeline.edge.rates.at-once-of-a-person", "2"),
                    Map.entry("lifeline.edge.rates.most-remembered", String.valueOf(REMEMBERED)));
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SaysSo.class);
        }
    }

    /** In place of a sign-in: who calls is who it says. */
    @Alternative
    @Singleton
    public static class SaysSo implements Caller {
        @Override
        public Optional<String> subject(RoutingContext call) {
            return Optional.ofNullable(call.request().getHeader("Test-Subject"));
        }
    }

    @BeforeEach
    void ownersAnswer() {
        behind.regions().on("/api/v1/regions", 200, "application/json", "{}");
        behind.outages().on(REPORTS, 200, "application/json", "{}");
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address).contentType("application/json");
    }

    private static RequestSpecification by(String subject, String address) {
        return from(address).header("Test-Subject", subject);
    }

    private static void spend(int times, RequestSpecification call, String path) {
        for (int i = 0; i < times; i++) {
            call.get(path).then().statusCode(200);
        }
    }

    private static ValidatableResponse tooMany(Response answer, String policy) {
        return answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", matchesPattern('"' + policy + "\";r=0;t=[1-9]\\d*"))
                .header("RateLimit-Policy", containsString('"' + policy + "\";q="))
                .header("X-Content-Type-Options", "nosniff")
                .body("type", is("urn:lifeline:problem:too-many-requests"));
    }

    @Test
    void anAddressThatAsksTooMuchIsToldWhenToComeBackAndMayThen() {
        spend(READS, from("10.0.1.1"), "/api/v1/regions");

        tooMany(from("10.0.1.1").get("/api/v1/regions"), "read-by-address").body("instance", is("/api/v1/regions"));
        spend(1, from("10.0.1.2"), "/api/v1/regions");
        Until.holds(() -> spend(1, from("10.0.1.1"), "/api/v1/regions"));
    }

    @Test
    void readingDoesNotUseUpWhatIsForReporting() {
        spend(READS, from("10.0.2.1"), "/api/v1/regions");
        tooMany(from("10.0.2.1").get("/api/v1/outages"), "read-by-address");

        from("10.0.2.1").body("{}").put(REPORTS + "/1").then().statusCode(200);
    }

    @Test
    void filesAndOtherTimesAreFew() {
        int notYet = from("10.0.3.1").get("/api/v1/status.csv").statusCode();
        assertThat(notYet).isNotEqualTo(429);
        from("10.0.3.1").urlEncodingEnabled(false).get("/api/v1/assessments/SY06/WATER?%61sOf=2025-03-08T12:00:00Z");

        tooMany(from("10.0.3.1").get("/api/v1/status/SY06.geojson"), "expensive-by-address");
        tooMany(from("10.0.3.1").accept("text/csv").get("/api/v1/status"), "expensive-by-address");
        tooMany(from("10.0.3.1").get("/api/v1/reliability"), "expensive-by-address");
        spend(1, from("10.0.3.1"), "/api/v1/regions");
    }

    @Test
    void signingInIsRare() {
        RequestSpecification call = from("10.0.4.1").redirects().follow(false);
        call.get("/sign-in").then().statusCode(not(429));
        call.post("/sign-in").then().statusCode(not(429));

        tooMany(call.get("/sign-in"), "sign-in-by-address");
    }

    @Test
    void onePersonIsOneFromWhereverItCalls() {
        for (int i = 1; i <= 3; i++) {
            spend(1, by("amal", "10.0.5." + i), "/api/v1/regions");
        }

        tooMany(by("amal", "10.0.5.4").get("/api/v1/regions"), "read-by-person");
        spend(1, by("basim", "10.0.5.1"), "/api/v1/regions");
        by("amal", "10.0.5.1").body("{}").put(REPORTS + "/1").then().statusCode(200);
    }

    @Test
    void aBatchCostsWhatItWeighs() {
        from("10.0.6.1").body(new byte[64 << 10]).post(REPORTS).then().statusCode(200);

        Until.holds(() -> tooMany(from("10.0.6.1").body("{}").post(REPORTS), "write-by-address"));
        String wait = from("10.0.6.1").body("{}").post(REPORTS).header("Retry-After");
        assertThat(Integer.parseInt(wait)).isGreaterThan(5); // in debt
        from("10.0.6.2").body("{}").post(REPORTS).then().statusCode(200);
    }

    @Test
    void answersThatAreReadyAreCountedToo() {
        RestAssured.replaceFiltersWith(List.of()); // asked by anybody: only the public board is kept ready
        behind.tellRegions();
        AtomicInteger address = new AtomicInteger();
        Until.holds(() -> from("10.1.7." + address.incrementAndGet())
                .get("/api/v1/status")
                .then()
                .statusCode(200));

        Until.holds(() -> {
            List<Integer> answers = IntStream.range(0, 30)
                    .mapToObj(i -> from("10.0.7.1").get("/api/v1/status"))
                    .filter(answer -> answer.header("RateLimit") == null) // given out before any filter
                    .map(Response::statusCode)
                    .toList();
            assertThat(answers).contains(200, 429);
        });
        Until.holds(() -> from("10.1.7." + address.incrementAndGet())
                .get("/api/v1/status")
                .then()
                .statusCode(200));
    }

    @Test
    void callsOfAnAddressUnderWayAtOnceAreFew() throws Exception {
        List<String> callers = List.of("10.0.8.1", "10.0.8.1", "10.0.8.1");

        whileUnderWay(callers, "", () -> {
            tooManyAtOnce(from("10.0.8.1").get("/api/v1/regions"), "This address");
            spend(1, from("10.0.8.2"), "/api/v1/regions");
        });

        Until.holds(() -> spend(1, from("10.0.8.1"), "/api/v1/regions"));
    }

    @Test
    void callsOfAPersonUnderWayAtOnceAreFewFromWhereverTheyCome() throws Exception {
        List<String> callers = List.of("10.0.13.1", "10.0.13.2");

        whileUnderWay(callers, "Test-Subject: dalia\r\n", () -> {
            tooManyAtOnce(by("dalia", "10.0.13.3").get("/api/v1/regions"), "This person");
            spend(1, by("emil", "10.0.13.1"), "/api/v1/regions");
        });

        Until.holds(() ->
                by("dalia", "10.0.13.3").body("{}").put(REPORTS + "/1").then().statusCode(200));
    }

    private static void tooManyAtOnce(Response answer, String whose) {
        answer.then()
                .statusCode(429)
                .header("Retry-After", is("1"))
                .body("detail", containsString(whose))
                .body("detail", containsString("at once"));
    }

    /** @param header of each call */
    private void whileUnderWay(List<String> callers, String header, Runnable action) throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        AtomicInteger arrived = new AtomicInteger();
        behind.outages().on("/api/v1/outages", exchange -> {
            arrived.incrementAndGet();
            awaitQuietly(over);
            FakeService.answer(exchange, 200, "{}");
        });
        List<Raw> waiting = new ArrayList<>();
        try {
            for (String caller : callers) {
                Raw call = Raw.to(gateway);
                waiting.add(call);
                call.send("GET /api/v1/outages HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: " + caller + "\r\n" + header
                        + "Authorization: Bearer " + Tokens.ofEverybody() + "\r\n\r\n");
            }
            Until.holds(() -> assertThat(arrived).hasValue(callers.size()));

            action.run();
        } finally {
            over.countDown();
        }
        for (Raw one : waiting) {
            assertThat(one.head()).startsWith("HTTP/1.1 200");
            one.close();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void openingStreamsIsCountedAsReading() throws IOException {
        for (int i = 0; i < READS; i++) {
            openStream();
        }
        assertThat(openStream()).startsWith("HTTP/1.1 429").containsIgnoringCase("retry-after: ");
    }

    private String openStream() throws IOException {
        try (Raw raw = Raw.to(gateway)) {
            raw.send("GET /api/v1/status/stream HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 10.0.9.1\r\n\r\n");
            return raw.head();
        }
    }

    /** By the plain weight of a call it would cost five, and there are four. */
    @Test
    void aFileOfRegionsWeighsLessThanItsBytes() {
        behind.regions().on("/api/v1/imports", 202, "application/json", "{}");
        byte[] file = new byte[20 * 1024];

        for (int i = 0; i < 3; i++) {
            from("10.0.11.1")
                    .contentType("text/csv")
                    .body(file)
                    .post("/api/v1/imports?name=file")
                    .then()
                    .statusCode(202);
        }
    }

    @Test
    void boundariesAreReadAndNotMade() {
        behind.regions().on("/api/v1/boundaries", 200, "application/geo+json", "{}");
        for (int i = 0; i < READS; i++) {
            from("10.0.12.1")
                    .accept("application/geo+json")
                    .get("/api/v1/boundaries?adminLevel=1")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void onlySoManyAddressesAreRemembered() {
        for (int i = 0; i < 10 * REMEMBERED; i++) {
            from("10.2." + i / 250 + "." + i % 250)
                    .get("/api/v1/regions")
                    .then()
                    .statusCode(200);
        }

        String remembered = ManagementDoor.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("lifeline_edge_remembered"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(remembered.substring(remembered.lastIndexOf(' ') + 1)))
                .isBetween(1.0, 2.0 * REMEMBERED);
    }
}
