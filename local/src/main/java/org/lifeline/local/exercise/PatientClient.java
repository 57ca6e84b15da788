package org.lifeline.local.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lifeline.local.machine.Refused;

/** Sends, and sends again while the system is not there, for a bounded time: a repeated report is harmless. */
final class PatientClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final URI gateway;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Supplier<Optional<String>> token;

    PatientClient(URI gateway, Supplier<Optional<String>> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** @param body null for none */
    HttpResponse<String> send(String method, String path, JsonNode body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(gateway.resolve(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(15));
        token.get().ifPresent(bearer -> builder.header("Authorization", "Bearer " + bearer));
        HttpRequest request = builder.build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                boolean late = System.nanoTime() > deadline;
                try {
                    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                    if (late || !PASSING.contains(response.statusCode())) {
                        return response;
                    }
                } catch (IOException e) {
                    if (late) {
                        throw new Refused("The gateway at " + gateway + " does not answer.", e);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while the exercise was loaded.", e);
        }
    }
}
