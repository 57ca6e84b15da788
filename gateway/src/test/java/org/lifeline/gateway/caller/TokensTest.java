package org.lifeline.gateway.caller;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.FakeProvider;
import org.lifeline.gateway.FakeService;

/** Which tokens are taken, and that with any other nothing is asked of anybody. */
@QuarkusTest
@ByItself
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class TokensTest {
    private static final Duration HOUR = Duration.ofHours(1);

    Behind behind;

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void ownersAnswer() {
        behind.outages().on("/api/v1", exchange -> {
            asked.incrementAndGet();
            FakeService.answer(exchange, 200, "{}");
        });
    }

    @AfterEach
    void ownersAreForgotten() {
        behind.outages().forget("/api/v1");
    }

    private static ValidatableResponse with(String authorization, String path) {
        return given().header("Authorization", authorization).get(path).then();
    }

    private void refused(String authorization) {
        for (String path : new String[] {"/api/v1/outages", "/api/v1/status", "/api/v1/status.csv", "/me"}) {
            isUnauthenticated(with(authorization, path));
        }
        isUnauthenticated(with(authorization, "/api/v1/status/stream"));
        assertThat(asked.get()).isZero();
    }

    private static void isUnauthenticated(ValidatableResponse answer) {
        answer.statusCode(401)
                .header("WWW-Authenticate", is("Bearer"))
                .header("Cache-Control", is("no-store"))
                .contentType("application/problem+json")
                .body("type", is("urn:lifeline:problem:unauthenticated"));
    }

    private JsonObject good() {
        return behind.provider().claims(behind.provider().url(), "lifeline", HOUR, "viewer");
    }

    private String signed(JsonObject claims) {
        return "Bearer " + behind.provider().sign(claims);
    }

    @Test
    void aGoodTokenIsTaken() {
        with(signed(good()), "/api/v1/outages").statusCode(200);
        with(signed(good()), "/me")
                .statusCode(200)
                .body("name", is("Rana"))
                .body("roles", contains("viewer"))
                .body("regions", contains("SY06"));
        assertThat(asked.get()).isOne();
    }

    @Test
    void twoPeopleOfOneNameAreToldApartWithoutTheirSubjects() {
        String one = with(signed(good()), "/me").extract().path("id");
        String again = with(signed(good().put("name", "R.")), "/me").extract().path("id");
        String other =
                with(signed(good().put("sub", "another")), "/me").extract().path("id");

        assertThat(again).isEqualTo(one).doesNotContain(good().getString("sub"));
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void anAudienceAmongOthersIsEnough() {
        with(signed(good().put("aud", new JsonArray().add("x").add("lifeline"))), "/me")
                .statusCode(200);
    }

    @Test
    void aTokenThatHasEndedIsRefused() {
        refused(signed(
                behind.provider().claims(behind.provider().url(), "lifeline", Duration.ofSeconds(-30), "coordinator")));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(signed(good().put("iss", "http://127.0.0.1:1/realms/lifeline")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", FakeProvider.CLIENT, "Lifeline"})
    void aTokenForSomebodyElseIsRefusedAlsoOneForTheClientItself(String audience) {
        refused(signed(good().put("aud", audience)));
    }

    @Test
    void aTokenForNobodyIsRefused() {
        JsonObject claims = good();
        claims.remove("aud");
        refused(signed(claims));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        String body = base64(good().encode());
        refused("Bearer " + base64("{\"alg\":\"none\"}") + "." + body + ".");
        refused("Bearer " + base64("{\"alg\":\"none\",\"kid\":\"k1\"}") + "." + body + ".x");
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String[] parts = behind.provider().sign(good()).split("\\.");
        String more = base64(good().put("groups", new JsonArray().add("admin")).encode());

        refused("Bearer " + parts[0] + "." + more + "." + parts[2]);
    }

    @Test
    void aTokenSignedByAnybodyElseIsRefused() {
        refused("Bearer " + FakeProvider.sign(good(), FakeProvider.newKeys(), "k1"));
        refused("Bearer " + FakeProvider.sign(good(), FakeProvider.newKeys(), "unknown"));
    }

    /** The public key as a shared secret: an old trick. */
    @Test
    void aTokenSignedWithTheClientsSecretIsRefused() throws Exception {
        String unsigned = base64("{\"alg\":\"HS256\",\"kid\":\"k1\"}") + "." + base64(good().encode());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(FakeProvider.SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        byte[] signature = mac.doFinal(unsigned.getBytes(StandardCharsets.US_ASCII));

        refused("Bearer " + unsigned + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer opaque", "Bearer a.b.c", "Basic cmFuYTpyYW5h", "nothing", "Bearer .."})
    void whatIsNoTokenIsRefused(String authorization) {
        refused(authorization);
    }

    @Test
    void nobodyGetsNoFurtherThanTheStatus() {
        for (String path : new String[] {"/api/v1/outages", "/api/v1/reports", "/api/v1/regions", "/api/v1/x", "/me"}) {
            isUnauthenticated(given().get(path).then());
        }
        isUnauthenticated(given().body("{}")
                .put("/api/v1/reports/0197c5a0-0000-7000-8000-000000000001")
                .then());
        isUnauthenticated(given().delete("/api/v1/baselines/SY06/WATER").then());
        assertThat(asked.get()).isZero();
    }

    @Test
    void aTokenWithoutARoleReadsNothing() {
        for (JsonObject claims : new JsonObject[] {
            good().put("groups", new JsonArray()),
            good().put("groups", new JsonArray().add("service").add("offline_access"))
        }) {
            with(signed(claims), "/api/v1/status").statusCode(403).body("type", is("urn:lifeline:problem:forbidden"));
            with(signed(claims), "/api/v1/status/stream")
                    .statusCode(403)
                    .body("type", is("urn:lifeline:problem:forbidden"));
        }
    }

    @Test
    void aTokenThatNamesNoRolesAtAllReadsNothing() {
        JsonObject claims = good();
        claims.remove("groups");

        assertThat(with(signed(claims), "/api/v1/status").extract().statusCode())
                .isBetween(401, 403);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
