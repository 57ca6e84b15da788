package org.lifeline.local.status;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.lifeline.local.machine.Refused;

/** The system's door, asked as any client would. */
public record Gateway(URI uri) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The answer, or a refusal that says what is wrong. */
    public JsonNode get(String pathAndQuery) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri.resolve(pathAndQuery))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .build();
            HttpResponse<String> response = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Refused("The gateway at " + uri + " answers "
                        + Problem.of(response.statusCode(), response.body()) + ".");
            }
            return new ObjectMapper().readTree(response.body());
        } catch (JacksonException e) {
            throw new Refused("What answers at " + uri + " is not Lifeline.", e);
        } catch (IOException e) {
            throw new Refused("Nothing answers at " + uri + ": start it with ./lifeline, or say where with --port.", e);
        } catch (IllegalArgumentException e) {
            throw new Refused(pathAndQuery + " is no address.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}
