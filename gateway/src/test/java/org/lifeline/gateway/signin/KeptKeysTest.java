package org.lifeline.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.FakeProvider;
import org.lifeline.gateway.FakeService;
import org.lifeline.gateway.ManagementDoor;
import org.lifeline.gateway.Until;

/** Everything was started again and the provider is not up yet: its keys of an hour ago are on disk. */
@QuarkusTest
@ByItself
@QuarkusTestResource(
        value = Behind.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "down", value = "provider"), @ResourceArg(name = "keysTold", value = "PT1H")})
class KeptKeysTest {
    private static final Duration HOUR = Duration.ofHours(1);

    Behind behind;

    @TestHTTPResource("/")
    URI gateway;

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void ownersAnswer() {
        behind.tellRegions();
        behind.outages().on("/api/v1", exchange -> {
            asked.incrementAndGet();
            FakeService.answer(exchange, 200, "{}");
        });
        Until.holds(() -> given().get("/api/v1/status").then().statusCode(200));
    }

    @AfterEach
    void ownersAreForgotten() {
        behind.outages().forget("/api/v1");
    }

    @Test
    void reportsAreTakenAndReadersRecognised() {
        given().header("Authorization", bearer(good()))
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/reports/0197c5a0-0000-7000-8000-000000000001")
                .then()
                .statusCode(200);
        with(bearer(good()), "/api/v1/status").statusCode(200);
        with(bearer(good()).replace("Bearer", "bearer"), "/me")
                .statusCode(200)
                .body("name", is("Rana"))
                .body("roles", contains("viewer"))
                .body("regions", contains("SY06"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void sessionHoldsAsLongAsItsAccessTokenDoes() throws Exception {
        given().header("Cookie", "q_session=" + session(HOUR)).get("/me").then().statusCode(200);

        isUnavailable(given().header("Cookie", "q_session=" + session(Duration.ofSeconds(-5)))
                .get("/me")
                .then());
        isUnavailable(given().header("Cookie", "q_session=some").get("/me").then());
    }

    private String session(Duration holds) throws Exception {
        FakeProvider provider = behind.provider();
        return FakeProvider.session(
                provider.sign(provider.claims(provider.url(), FakeProvider.CLIENT, holds)),
                provider.sign(provider.claims(provider.url(), "lifeline", holds, "viewer")));
    }

    @Test
    void writeOfASessionFromElsewhereIsRefusedAsEver() throws Exception {
        given().header("Cookie", "q_session=" + session(HOUR))
                .body("{}")
                .put("/api/v1/reports/0197c5a0-0000-7000-8000-000000000001")
                .then()
                .statusCode(403);
    }

    @Test
    void tokenThatIsWrongInOneThingIsRefused() {
        refused(behind.provider().claims(behind.provider().url(), "lifeline", Duration.ofSeconds(-5), "viewer"));
        refused(good().put("iss", "http://127.0.0.1:1/realms/lifeline"));
        refused(good().put("aud", "account"));
        refused(good().put("aud", FakeProvider.CLIENT));
        refused(without("aud"));
        refused(without("sub"));
        refused(good().put("nbf", good().getLong("exp")));
    }

    @Test
    void tokenThatNobodyOrAnybodyElseSignedIsRefused() {
        String body = base64(good().encode());
        isUnauthenticated("Bearer " + base64("{\"alg\":\"none\"}") + "." + body + ".");
        isUnauthenticated("Bearer " + FakeProvider.sign(good(), FakeProvider.newKeys(), "k1"));
        String[] parts = bearer(good()).split("\\.");
        String more = base64(good().put("groups", new JsonArray().add("admin")).encode());
        isUnauthenticated(parts[0] + "." + more + "." + parts[2]);
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer opaque", "Bearer a.b.c", "Bearer .."})
    void whatIsNoTokenIsRefused(String authorization) {
        isUnauthenticated(authorization);
    }

    /** It may be a key that the provider has got since. */
    @Test
    void tokenOfAKeyThatIsNotKnownWaitsForTheProvider() {
        isUnavailable(
                with("Bearer " + FakeProvider.sign(good(), FakeProvider.newKeys(), "unknown"), "/api/v1/outages"));
    }

    @Test
    void tokenWithoutARoleReadsNothing() {
        with(bearer(good().put("groups", new JsonArray().add("service"))), "/api/v1/status")
                .statusCode(403);
    }

    @Test
    void gatewayIsReadyMeanwhile() {
        ManagementDoor.get("/q/health/ready").then().statusCode(200);
    }

    private static ValidatableResponse with(String authorization, String path) {
        return given().header("Authorization", authorization).get(path).then();
    }

    private void refused(JsonObject claims) {
        isUnauthenticated(bearer(claims));
        assertThat(asked).hasValue(0);
    }

    private static void isUnauthenticated(String authorization) {
        for (String path : new String[] {"/api/v1/outages", "/api/v1/status", "/me"}) {
            with(authorization, path)
                    .statusCode(401)
                    .header("WWW-Authenticate", is("Bearer"))
                    .body("type", is("urn:lifeline:problem:unauthenticated"));
        }
    }

    private static void isUnavailable(ValidatableResponse answer) {
        answer.statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", is("urn:lifeline:problem:unavailable"));
    }

    private JsonObject good() {
        return behind.provider().claims(behind.provider().url(), "lifeline", HOUR, "viewer");
    }

    private JsonObject without(String claim) {
        JsonObject claims = good();
        claims.remove(claim);
        return claims;
    }

    private String bearer(JsonObject claims) {
        return "Bearer " + behind.provider().sign(claims);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
