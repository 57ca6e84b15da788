package org.lifeline.local.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExerciseLoaderTest {
    private final List<String> requests = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private HttpServer gateway;

    @BeforeEach
    void gateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = "{\"title\": \"No such region\", \"detail\": \"SY1000 is unknown\"}"
                    .getBytes(StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("GET")) {
                answer = listed.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
                return;
            }
            int status = requests.size() == 1 ? 503 : body.contains("\"SY1000\"") ? 422 : 201;
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        gateway.start();
    }

    private String listed = "{\"items\":[]}";

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void anExerciseIsFreshWhileItsNewestReportIs() {
        ExerciseLoader loader = new ExerciseLoader(
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()), Optional::empty, said::add);
        String report = "{\"exercise\":%s,\"observedAt\":\"%s\"%s}";

        assertThat(loader.fresh()).isEmpty();
        listed = "{\"items\":[" + report.formatted(false, "2025-03-07T10:00:00Z", "") + ","
                + report.formatted(true, "2025-03-07T09:00:00Z", ",\"retraction\":{}") + "]}";
        assertThat(loader.fresh()).isEmpty();
        listed = "{\"items\":[" + report.formatted(true, "2025-03-07T08:00:00Z", "") + ","
                + report.formatted(true, "2025-03-07T09:00:00Z", "") + "]}";
        assertThat(loader.fresh()).contains(Instant.parse("2025-03-07T09:00:00Z"));
        listed = "nothing that can be read";
        assertThat(loader.fresh()).isEmpty();
        assertThat(requests).allMatch(request -> request.startsWith("GET /api/v1/reports?limit=500&observedSince="));
    }

    @Test
    void everyStepIsSentAgainWhileTheSystemIsNotThereAndRefusalsAreSaid() {
        Exercise exercise = Exercise.read("latakia");
        URI uri = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());

        ExerciseLoader.Outcome outcome =
                new ExerciseLoader(uri, () -> Optional.of("token-" + requests.size()), said::add).load(exercise);

        assertThat(outcome.filed() + outcome.refused() + outcome.retracted())
                .isEqualTo(exercise.steps().size());
        assertThat(outcome.toString()).isEqualTo("39 reports filed, 3 refused, 1 retracted again");
        assertThat(said).contains("tartous-water is refused with 422: No such region (SY1000 is unknown)");
        assertThat(requests).hasSize(exercise.steps().size() + 1);
        assertThat(requests.get(1)).isEqualTo(requests.get(0)).contains("\"exercise\":true", "\"observedAt\":\"20");
        assertThat(authorizations)
                .as("asked for at each step, since one may expire")
                .contains("Bearer token-0", "Bearer token-2", "Bearer token-40");
        assertThat(requests).anyMatch(request -> request.matches("POST /api/v1/reports/[0-9a-f-]{36}/retraction .*"));
    }
}
