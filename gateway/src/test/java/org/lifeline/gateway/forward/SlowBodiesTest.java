package org.lifeline.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.Until;
import org.lifeline.gateway.edge.Raw;
import org.lifeline.wire.Role;

/** Who sends slowly waits alone: no connection to an owner, and no room for bodies, is kept from others for it. */
@QuarkusTest
@TestProfile(SlowBodiesTest.LittleRoom.class)
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class SlowBodiesTest {
    private static final String REPORT = "/api/v1/reports/0197c5a0-0000-7000-8000-000000000001";
    private static final String REPORTS = "/api/v1/reports";
    private static final int KIBIBYTE = 1024;
    private static final int AT_ONCE = 16;

    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    private final AtomicInteger arrived = new AtomicInteger();
    private final List<Raw> slow = new ArrayList<>();

    /** Fewer connections to an owner than slow calls of one person; of the room 768 KiB are for large bodies. */
    public static class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lifeline.edge.rates.at-once-of-a-person", String.valueOf(AT_ONCE),
                    "lifeline.forward.most-connections", "4",
                    "lifeline.forward.most-bodies-together", "1M",
                    "lifeline.forward.most-bodies-of-a-person", "500K");
        }
    }

    @BeforeEach
    void ownersAnswer() {
        behind.outages().on(REPORTS, exchange -> {
            exchange.getRequestBody().readAllBytes();
            arrived.incrementAndGet();
            FakeService.answer(exchange, 200, "{}");
        });
        behind.outages().on("/api/v1/outages", 200, "application/json", "{}");
    }

    @AfterEach
    void slowOnesLeave() throws IOException {
        for (Raw one : slow) {
            one.close();
        }
    }

    @Test
    void slowBodiesOfOnePersonFromSeveralAddressesHoldUpNobodyElse() throws IOException {
        String token = token("slow");
        for (int i = 0; i < 64; i++) {
            begin("PUT " + REPORT, token, "127.0.3." + (1 + i % 3), 1000, "{");
        }
        // which of them are let in is nobody's business: each has a connection of its own
        Until.holds(() -> assertThat(slow.stream().filter(Raw::isAnswered)).hasSize(slow.size() - AT_ONCE));
        List<Raw> letIn = slow.stream().filter(one -> !one.isAnswered()).toList();
        for (Raw refused : slow.stream().filter(Raw::isAnswered).toList()) {
            assertThat(refused.oneAnswer()).startsWith("HTTP/1.1 429").contains("This person has too many calls");
        }

        for (int i = 0; i < 20; i++) {
            given().get("/api/v1/outages").then().statusCode(200);
            given().body("{}").put(REPORT).then().statusCode(200);
        }

        assertThat(arrived).hasValue(20);
        for (Raw one : letIn) {
            one.send(" ".repeat(999));
            assertThat(one.head()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void oneWhoFillsTheRoomIsRefusedAndOthersAreNot() throws IOException {
        begin("POST " + REPORTS, token("greedy"), "127.0.3.1", 1000 * KIBIBYTE, "[" + " ".repeat(600 * KIBIBYTE));

        assertThat(slow.get(0).oneAnswer()).startsWith("HTTP/1.1 429").contains("This person has too much under way");
        given().body(" ".repeat(300 * KIBIBYTE)).post(REPORTS).then().statusCode(200);
    }

    @Test
    void reportsFindRoomBesideAnyNumberOfBatches() throws IOException {
        begin("POST " + REPORTS, token("one"), "127.0.3.1", 1000 * KIBIBYTE, "[" + " ".repeat(400 * KIBIBYTE));
        begin("POST " + REPORTS, token("another"), "127.0.3.1", 1000 * KIBIBYTE, "[" + " ".repeat(300 * KIBIBYTE));

        Until.holds(() -> given().body(" ".repeat(200 * KIBIBYTE))
                .post(REPORTS)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1"));
        given().body("{}").put(REPORT).then().statusCode(200);

        slow.get(0).close();
        Until.holds(() ->
                given().body(" ".repeat(200 * KIBIBYTE)).post(REPORTS).then().statusCode(200));
    }

    private void begin(String what, String token, String from, int length, String first) throws IOException {
        Raw call = Raw.to(gateway, from);
        slow.add(call);
        call.send(what + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\nContent-Length: " + length
                + "\r\n\r\n" + first);
    }

    private String token(String person) {
        return behind.provider()
                .sign(behind.provider()
                        .claims(behind.provider().url(), "lifeline", Duration.ofHours(1), Role.FIELD)
                        .put("sub", person));
    }
}
