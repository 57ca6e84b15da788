package org.lifeline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.lifeline.local.stack.LocalSystem;
import org.lifeline.local.stack.Settings;

/** The whole system as its users meet it: packaged, several processes, a real database. One for all tests of a run. */
final class Whole {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /**
     * One address asks here what a whole country does, and holds as many connections; and nobody waits for the full minute to
     * be told what has happened, but in the tests of just that.
     */
    private static final Map<String, String> AT_ONCE_AND_WITHOUT_BUDGETS = Map.ofEntries(
            Map.entry("LIFELINE_READING_GRID", "PT0S"),
            Map.entry("LIFELINE_EDGE_CONNECTIONS_MOST_OF_AN_ADDRESS", "20000"),
            Map.entry("LIFELINE_EDGE_RATES_READY_IN_A_SECOND", "1000000000"),
            Map.entry("LIFELINE_EDGE_RATES_AT_ONCE", "20000"),
            Map.entry("LIFELINE_EDGE_RATES_AT_ONCE_OF_A_PERSON", "20000"),
            Map.entry("LIFELINE_EDGE_RATES_AT_ONCE_OF_ALL", "20000"),
            Map.entry("LIFELINE_EDGE_RATES_AT_ONCE_UNPROVEN", "20000"),
            Map.entry("LIFELINE_EDGE_RATES_ADDRESS_READ_BURST", "1000000000"),
            Map.entry("LIFELINE_EDGE_RATES_ADDRESS_WRITE_BURST", "1000000000"),
            Map.entry("LIFELINE_EDGE_RATES_ADDRESS_EXPENSIVE_BURST", "1000000000"),
            Map.entry("LIFELINE_EDGE_RATES_SUBJECT_READ_BURST", "1000000000"),
            Map.entry("LIFELINE_EDGE_RATES_SUBJECT_WRITE_BURST", "1000000000"),
            Map.entry("LIFELINE_EDGE_RATES_SUBJECT_EXPENSIVE_BURST", "1000000000"));

    private static final Duration TOKEN_IS_GOOD_FOR = Duration.ofSeconds(45);
    private static final Map<String, Token> TOKENS = new HashMap<>();
    private static LocalSystem running;

    private Whole() {}

    static LocalSystem system() {
        return system(Map.of());
    }

    /** @param environment of every service, if it is not running yet */
    static synchronized LocalSystem system(Map<String, String> environment) {
        if (running == null) {
            LocalSystem.erase(data());
            Map<String, String> all = new HashMap<>(AT_ONCE_AND_WITHOUT_BUDGETS);
            all.putAll(environment);
            running = LocalSystem.start(Settings.forTests(ROOT, data()).with(all), System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    static Path data() {
        return ROOT.resolve("e2e/target/lifeline");
    }

    static HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    static JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return parse(answer.body());
    }

    /** As somebody of that role reads it. */
    static JsonNode json(String path, String role) {
        return parse(sendAsItIs(request(path)
                        .header("Authorization", "Bearer " + token(role))
                        .GET())
                .body());
    }

    static HttpResponse<String> put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpRequest.Builder request(String path) {
        return to(system().gateway().resolve(path));
    }

    static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
    }

    /** Of the one who has this role, good for a while. */
    static synchronized String token(String role) {
        Token known = TOKENS.get(role);
        if (known == null || known.until().isBefore(Instant.now())) {
            system().awaitSignIn();
            known = new Token(system().token(role), Instant.now().plus(TOKEN_IS_GOOD_FOR));
            TOKENS.put(role, known);
        }
        return known.value();
    }

    private record Token(String value, Instant until) {}

    /** Does not wait for the end of the answer. */
    static HttpResponse<java.io.InputStream> begin(HttpRequest.Builder request) {
        try {
            HttpResponse<java.io.InputStream> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** As a coordinator would, unless the request says otherwise. */
    static HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        return built.headers().firstValue("Authorization").isPresent()
                ? sendAsItIs(request)
                : sendAsItIs(request.header("Authorization", "Bearer " + token("coordinator")));
    }

    static HttpResponse<String> sendAsItIs(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** A report as a device would file it, about a whole area. */
    static ObjectNode report(String region, String service, String level, Instant observedAt) {
        ObjectNode report = JSON.createObjectNode()
                .put("region", region)
                .put("service", service)
                .put("level", level)
                .put("observedAt", observedAt.toString())
                .put("scope", "WHOLE_AREA")
                .put("credibility", 2);
        report.putObject("source")
                .put("class", "FIELD_STAFF")
                .put("reliability", "B")
                .put("lineage", UUID.randomUUID().toString());
        return report;
    }

    static HttpResponse<String> file(ObjectNode report) {
        return put("/api/v1/reports/" + UUID.randomUUID(), report.toString());
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new AssertionError("not JSON: " + text, malformed);
        }
    }

    /** The first outage of a list, once there is one: a report is acknowledged before it is assessed. */
    static JsonNode outage(String query) {
        String list = "/api/v1/outages?" + query;
        soon().until(() -> !json(list).path("items").isEmpty());
        return json(list).path("items").path(0);
    }

    static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions();
    }
}
