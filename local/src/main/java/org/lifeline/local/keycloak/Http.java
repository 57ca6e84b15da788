package org.lifeline.local.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.lifeline.local.machine.Refused;

/** JSON over HTTP with Keycloak. */
final class Http {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60); // a realm is made in seconds, on a busy machine
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /**
     * What was answered.
     *
     * @param body empty where there was none, or none that is JSON
     */
    record Answer(int status, JsonNode body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    static Answer post(URI uri, Map<String, String> form) {
        String encoded = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(joining("&"));
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded)));
    }

    /** Refuses when nothing answers. */
    static Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = CLIENT.send(built, HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (IOException e) {
            URI uri = built.uri();
            throw new Refused("Keycloak does not answer at " + uri.getScheme() + "://" + uri.getAuthority() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while Keycloak was asked.", e);
        }
    }
}
