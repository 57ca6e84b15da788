package org.lifeline.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

/** Asks a service for its API document. */
@ApplicationScoped
class ApiQuestion {
    private static final Logger LOG = Logger.getLogger(ApiQuestion.class);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final Guard guard;

    ApiQuestion(ApiConfig config) {
        http = HttpClient.newBuilder().connectTimeout(config.connectWithin()).build();
        // no breaker: a service that is asked once a minute gets no rest by being asked less
        guard = Guard.create()
                .withDescription("API documents")
                .withTimeout()
                .duration(config.answerWithin().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withRetry()
                .maxRetries(config.retries())
                .delay(config.pause().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.jitter().toMillis(), ChronoUnit.MILLIS)
                .withExponentialBackoff()
                .done()
                .retryOn(IOException.class)
                .retryOn(TimeoutException.class)
                .done()
                .build();
    }

    /** Empty when the service has none to give, or does not answer. */
    Optional<JsonNode> ask(String name, URI base) {
        try {
            JsonNode document = guard.call(() -> fetch(base), JsonNode.class);
            if (document.path("openapi").asText().startsWith("3.1")) {
                return Optional.of(document);
            }
            LOG.debugf("%s has no API document to give", name);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (Exception down) {
            LOG.debugf("the API document of %s cannot be had, the last good one stays: %s", name, down);
        }
        return Optional.empty();
    }

    private JsonNode fetch(URI base) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/openapi?format=json"))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? json.readTree(answer.body()) : json.missingNode();
    }
}
