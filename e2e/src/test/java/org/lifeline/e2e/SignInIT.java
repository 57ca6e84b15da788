package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.soon;
import static org.lifeline.e2e.Whole.system;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is taken for whom, with the real provider, and what goes on without it. */
class SignInIT {
    @BeforeAll
    static void peopleCanSignIn() {
        system().awaitSignIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tampered", "unsigned", "cut", "of another realm"})
    void aTokenThatIsNotOursIsRefusedEverywhere(String kind) {
        String forged = forged(kind, Whole.token("coordinator"));
        for (URI door : new URI[] {
            system().gateway().resolve("/api/v1/outages"),
            system().outageService().resolve("/api/v1/outages"),
            system().regionService().resolve("/api/v1/regions"),
        }) {
            HttpResponse<String> answer = as(forged, HttpRequest.newBuilder(door));

            assertThat(answer.statusCode()).as("%s", door).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(Whole.parse(answer.body()).path("type").asText())
                    .isEqualTo("urn:lifeline:problem:unauthenticated");
        }
    }

    private static String forged(String kind, String token) {
        String[] parts = token.split("\\.");
        return switch (kind) {
            case "tampered" -> parts[0] + "." + changed(parts[1], "coordinator", "admin") + "." + parts[2];
            case "unsigned" -> changed(parts[0], "RS256", "none") + "." + parts[1] + ".";
            case "of another realm" ->
                parts[0] + "." + changed(parts[1], "realms/lifeline", "realms/master") + "." + parts[2];
            default -> parts[0] + "." + parts[1];
        };
    }

    private static String changed(String part, String from, String to) {
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fieldStaffReportInTheirRegionsOnlyAndDecideNothing() {
        String token = Whole.token("field");

        assertThat(file(token, UUID.randomUUID(), "SY060001").statusCode()).isEqualTo(201);
        HttpResponse<String> elsewhere = file(token, UUID.randomUUID(), "SY100001");
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(elsewhere.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        HttpResponse<String> decision = as(
                Whole.token("viewer"),
                Whole.request("/api/v1/outages/" + UUID.randomUUID() + "/decisions")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"1\"")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"decision\":\"CONFIRM\",\"reason\":\"seen\"}")));
        assertThat(decision.statusCode()).isEqualTo(403);
    }

    @Test
    void aDeviceThatWasOfflineSignsInAgainAndItsQueueArrivesWholeAndOnce() throws Exception {
        Phone phone = new Phone();
        phone.signIn();
        String kept = phone.wake();
        Map<UUID, String> queue = new LinkedHashMap<>();
        for (String region : new String[] {"SY060001", "SY060002", "SY060003"}) {
            queue.put(UUID.randomUUID(), region);
        }
        // its access token is not good any more, and it does not know that
        queue.forEach((id, region) ->
                assertThat(file(forged("cut", kept), id, region).statusCode()).isEqualTo(401));
        // the provider was away for a while, and the kept token survives that
        system().stop("keycloak");
        system().start("keycloak");

        String fresh = phone.wake();
        queue.forEach(
                (id, region) -> assertThat(file(fresh, id, region).statusCode()).isEqualTo(201));
        queue.forEach((id, region) ->
                assertThat(file(phone.wake(), id, region).statusCode()).isEqualTo(200));

        // and with nothing kept at all, the person signs in by password, and what is queued is still the person's
        Phone another = new Phone();
        another.signIn();
        String anew = another.wake();
        queue.forEach(
                (id, region) -> assertThat(file(anew, id, region).statusCode()).isEqualTo(200));
    }

    @Test
    void withoutTheProviderWhoIsSignedInGoesOnAndTheBoardStaysAndNobodyNewComesIn() throws Exception {
        String token = Whole.token("field");
        String coordinator = Whole.token("coordinator");
        assertThat(as(coordinator, Whole.request("/api/v1/outages")).statusCode())
                .isEqualTo(200);
        system().stop("keycloak");
        try {
            assertThat(file(token, UUID.randomUUID(), "SY060001").statusCode()).isEqualTo(201);
            assertThat(as(coordinator, Whole.request("/api/v1/outages")).statusCode())
                    .isEqualTo(200);
            assertThat(Whole.sendAsItIs(Whole.request("/api/v1/status")).statusCode())
                    .isEqualTo(200);
            assertThat(Whole.sendAsItIs(Whole.request("/api/v1/outages")).statusCode())
                    .isEqualTo(401);
            HttpResponse<String> signIn = Whole.sendAsItIs(Whole.request("/sign-in?to=/"));
            assertThat(signIn.statusCode()).isIn(302, 503);
            // a service that was started meanwhile knows the keys that it has kept, and no token that they do not prove
            system().stop("outage-service");
            system().start("outage-service");
            HttpResponse<String> known = as(
                    coordinator, HttpRequest.newBuilder(system().outageService().resolve("/api/v1/outages")));
            assertThat(known.statusCode()).isEqualTo(200);
            assertThat(file(token, UUID.randomUUID(), "SY060001").statusCode()).isEqualTo(201);
            HttpResponse<String> forged = as(
                    coordinator.substring(0, coordinator.lastIndexOf('.') + 1) + "forged",
                    HttpRequest.newBuilder(system().outageService().resolve("/api/v1/outages")));
            assertThat(forged.statusCode()).isIn(401, 503);
            assertThat(Whole.sendAsItIs(Whole.request("/api/v1/status")).statusCode())
                    .isEqualTo(200);
        } finally {
            system().start("keycloak");
        }
        soon().until(() -> as(coordinator, Whole.request("/api/v1/outages")).statusCode() == 200);
    }

    private static HttpResponse<String> file(String token, UUID id, String region) {
        Instant seen = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(Math.floorMod(id.hashCode(), 1000));
        return as(
                token,
                Whole.request("/api/v1/reports/" + id)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(report(region, "WATER", "SEVERE", seen)
                                .put("note", "from a queue")
                                .toString()
                                .replaceAll("\"lineage\":\"[^\"]*\"", "\"lineage\":\"" + id + "\""))));
    }

    private static HttpResponse<String> as(String token, HttpRequest.Builder request) {
        return Whole.sendAsItIs(request.header("Authorization", "Bearer " + token));
    }
}
