package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifeline.local.stack.ServicePorts;

/** Every endpoint of the system with every role and with none, at the gateway and at the services themselves. */
class RolesIT {
    private static final List<String> ROLES = List.of("viewer", "field", "coordinator", "admin", "integration");
    private static final String ANONYMOUS = "anonymous";
    private static final String SERVICE = "service";
    private static final String FORGED_KEY = "forged key";
    private static final Set<String> INNER_DOORS = Set.of("GET /changes", "GET /snapshot", "GET /snapshot/as-of");
    private static final String READERS = "viewer field coordinator admin integration";
    private static final String MACHINES = "integration admin";
    private static final String BOARD = READERS + " " + ANONYMOUS;

    /** Who may; everyone else is refused. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("GET /api/v1/status", BOARD),
            Map.entry("GET /api/v1/status/{pcode}", BOARD),
            Map.entry("GET /api/v1/status.{extension}", BOARD),
            Map.entry("GET /api/v1/status/{pcode}.{extension}", BOARD),
            Map.entry("GET /api/v1/status/stream", BOARD),
            Map.entry("GET /api/v1/status/{pcode}/history", READERS),
            Map.entry("GET /me", READERS),
            Map.entry("GET /api/v1/regions", READERS),
            Map.entry("GET /api/v1/regions/nearest", READERS),
            Map.entry("GET /api/v1/regions/{pcode}", READERS),
            Map.entry("GET /api/v1/regions/{pcode}/children", READERS),
            Map.entry("GET /api/v1/regions/{pcode}/ancestors", READERS),
            Map.entry("GET /api/v1/regions/at", READERS),
            Map.entry("GET /api/v1/regions/{pcode}/boundary", READERS),
            Map.entry("GET /api/v1/boundaries", READERS),
            Map.entry("GET /api/v1/imports", "coordinator admin"),
            Map.entry("POST /api/v1/imports", "admin"),
            Map.entry("GET /api/v1/imports/{id}", "coordinator admin"),
            Map.entry("GET /api/v1/imports/{id}/refused", "coordinator admin"),
            Map.entry("GET /api/v1/assessments/{pcode}/{service}", READERS),
            Map.entry("GET /api/v1/reports", READERS),
            Map.entry("POST /api/v1/reports", "field coordinator"),
            Map.entry("GET /api/v1/reports/{id}", READERS),
            Map.entry("PUT /api/v1/reports/{id}", "field coordinator"),
            Map.entry("POST /api/v1/reports/{id}/retraction", "field coordinator"),
            Map.entry("POST /api/v1/reports/{id}/identity", "coordinator"),
            Map.entry("GET /api/v1/audit", "admin"),
            Map.entry("GET /api/v1/outages", READERS),
            Map.entry("GET /api/v1/outages/{id}", READERS),
            Map.entry("PATCH /api/v1/outages/{id}", "coordinator"),
            Map.entry("GET /api/v1/outages/{id}/timeline", READERS),
            Map.entry("GET /api/v1/outages/{id}/reports", READERS),
            Map.entry("GET /api/v1/outages/{id}/decisions", READERS),
            Map.entry("POST /api/v1/outages/{id}/decisions", "coordinator"),
            Map.entry("GET /api/v1/baselines", READERS),
            Map.entry("GET /api/v1/baselines/{pcode}/{service}", READERS),
            Map.entry("PUT /api/v1/baselines/{pcode}/{service}", "coordinator admin"),
            Map.entry("DELETE /api/v1/baselines/{pcode}/{service}", "coordinator admin"),
            Map.entry("GET /api/v1/reliability", READERS),
            Map.entry("GET /api/v1/webhooks", MACHINES),
            Map.entry("POST /api/v1/webhooks", MACHINES),
            Map.entry("GET /api/v1/webhooks/{id}", MACHINES),
            Map.entry("PATCH /api/v1/webhooks/{id}", MACHINES),
            Map.entry("DELETE /api/v1/webhooks/{id}", MACHINES),
            Map.entry("POST /api/v1/webhooks/{id}/secret", MACHINES),
            Map.entry("POST /api/v1/webhooks/{id}/test", MACHINES),
            Map.entry("GET /api/v1/webhooks/{id}/deliveries", MACHINES),
            Map.entry("POST /api/v1/webhooks/{id}/deliveries/{deliveryId}/retry", MACHINES));

    @BeforeAll
    static void peopleCanSignIn() {
        Whole.system().awaitSignIn();
    }

    private static Set<String> endpoints(URI documented) {
        Set<String> endpoints = new TreeSet<>();
        JsonNode document = Whole.parse(Whole.send(Whole.to(documented)
                        .header("Accept", "application/json")
                        .GET())
                .body());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (Set.of("get", "put", "post", "delete", "patch").contains(method)) {
                        endpoints.add(method.toUpperCase() + " " + path.getKey());
                    }
                }));
        return endpoints;
    }

    static Stream<Arguments> table() {
        return TABLE.keySet().stream().sorted().flatMap(endpoint -> Stream.concat(ROLES.stream(), Stream.of(ANONYMOUS))
                .map(caller -> arguments(endpoint, caller)));
    }

    @Test
    void noEndpointIsWithoutARow() {
        Set<String> told = endpoints(Whole.system().gateway().resolve("/openapi"));
        assertThat(told).hasSizeGreaterThan(20);
        assertThat(TABLE.keySet())
                .containsAll(told.stream().filter(RolesIT::guarded).toList());
    }

    /** Who one is, and signing in and out, are for anyone to ask. */
    private static boolean guarded(String endpoint) {
        return endpoint.contains("/api/v1/");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("table")
    void callersMayWhatTheTableSays(String endpoint, String caller) {
        boolean may = Arrays.asList(TABLE.get(endpoint).split(" ")).contains(caller);
        HttpResponse<?> answer = call(endpoint, caller, Whole.system().gateway());

        assertThat(refused(answer)).as("%s", answer.statusCode()).isEqualTo(!may);
        if (may) {
            assertThat(String.valueOf(answer.body())).doesNotContain("Nothing is at this path");
        } else {
            assertThat(answer.statusCode()).isEqualTo(caller.equals(ANONYMOUS) ? 401 : 403);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    static Stream<Arguments> innerDoors() {
        List<String> callers = Stream.concat(ROLES.stream(), Stream.of(ANONYMOUS, SERVICE, FORGED_KEY))
                .toList();
        return INNER_DOORS.stream().flatMap(door -> callers.stream().map(caller -> arguments(door, caller)));
    }

    @Test
    void theServicesHaveNoDoorsButTheseAndTheInnerOnes() {
        for (URI owner : List.of(Whole.system().regionService(), Whole.system().outageService())) {
            assertThat(endpoints(owner.resolve("/openapi?format=json")))
                    .isNotEmpty()
                    .allMatch(door -> TABLE.containsKey(door) || INNER_DOORS.contains(door));
        }
    }

    /** The gateway does not lead there at all. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("innerDoors")
    void innerDoorsOpenToTheKeyOfTheInstallationAlone(String endpoint, String caller) {
        for (URI owner : List.of(Whole.system().regionService(), Whole.system().outageService())) {
            HttpResponse<?> answer = call(endpoint, caller, owner);
            assertThat(refused(answer)).as("%s", answer.statusCode()).isEqualTo(!caller.equals(SERVICE));
        }
        assertThat(call(endpoint, caller, Whole.system().gateway()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("table")
    void theServicesThemselvesRefuseTheSame(String endpoint, String caller) {
        if (endpoint.contains("/status") || endpoint.endsWith("/me")) {
            return; // the gateway's own
        }
        boolean may = Arrays.asList(TABLE.get(endpoint).split(" ")).contains(caller);
        URI owner = Stream.of("/regions", "/boundaries", "/imports").anyMatch(endpoint::contains)
                ? Whole.system().regionService()
                : Whole.system().outageService();

        assertThat(refused(call(endpoint, caller, owner))).isEqualTo(!may);
    }

    private static boolean refused(HttpResponse<?> answer) {
        return answer.statusCode() == 401 || answer.statusCode() == 403;
    }

    /** With a body that is refused as such, so that nothing is kept. */
    private static HttpResponse<?> call(String endpoint, String caller, URI at) {
        String[] words = endpoint.split(" ");
        String path = words[1].replace("{pcode}", "SY06")
                .replace("{id}", "0197c5a0-0000-7000-8000-000000000000")
                .replace("{deliveryId}", "0197c5a0-0000-7000-8000-000000000000")
                .replace("{service}", "ELECTRICITY")
                .replace("{extension}", "csv");
        HttpRequest.BodyPublisher body = words[0].equals("GET") || words[0].equals("DELETE")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString("{}");
        String type = words[0].equals("PATCH") ? "application/merge-patch+json" : "application/json";
        HttpRequest.Builder request =
                Whole.to(at.resolve(path)).header("Content-Type", type).method(words[0], body);
        if (caller.equals(SERVICE) || caller.equals(FORGED_KEY)) {
            request.header(
                    "Lifeline-Key",
                    caller.equals(SERVICE)
                            ? Whole.system()
                                    .environment("gateway", ServicePorts.anyFree())
                                    .get("LIFELINE_INSTALLATION_KEYS")
                            : "guessed");
        } else if (!caller.equals(ANONYMOUS)) {
            request.header("Authorization", "Bearer " + Whole.token(caller));
        }
        return path.endsWith("/stream") ? Whole.begin(request) : Whole.sendAsItIs(request);
    }
}
