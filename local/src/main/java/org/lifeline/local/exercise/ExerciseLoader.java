package org.lifeline.local.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.lifeline.local.exercise.Exercise.Step;
import org.lifeline.local.status.Problem;

/** Files an exercise through the public API, as any reporter's device would. */
public final class ExerciseLoader {
    /** As long as electricity reported then is current. */
    private static final Duration FRESH = Duration.ofHours(24);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PatientClient client;
    private final Consumer<String> say;

    /** @param token an access token that is good for now, asked for at each step; empty where nobody signs in */
    public ExerciseLoader(URI gateway, Supplier<Optional<String>> token, Consumer<String> say) {
        this.client = new PatientClient(gateway, token);
        this.say = say;
    }

    /** What became of the steps. */
    public record Outcome(int filed, int retracted, int refused) {
        @Override
        public String toString() {
            return filed + " reports filed, " + refused + " refused"
                    + (retracted == 0 ? "" : ", " + retracted + " retracted again");
        }
    }

    /**
     * When the newest report of an exercise was seen that is still fresh; empty when there is none, and where it cannot be asked: to file one
     * twice makes every number of it wrong by a half.
     */
    public Optional<Instant> fresh() {
        Instant since = Instant.now().minus(FRESH);
        HttpResponse<String> response = client.send("GET", "/api/v1/reports?limit=500&observedSince=" + since, null);
        if (response.statusCode() != 200) {
            return Optional.empty();
        }
        try {
            return StreamSupport.stream(
                            JSON.readTree(response.body()).path("items").spliterator(), false)
                    .filter(report -> report.path("exercise").asBoolean() && !report.has("retraction"))
                    .map(report -> Instant.parse(report.path("observedAt").asText()))
                    .max(Comparator.naturalOrder());
        } catch (JsonProcessingException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Goes on when a step is refused, after saying why. */
    public Outcome load(Exercise exercise) {
        say.accept(exercise.title());
        Instant now = Instant.now();
        Map<String, UUID> ids = new HashMap<>();
        int filed = 0;
        int retracted = 0;
        int refused = 0;
        for (Step step : exercise.steps()) {
            HttpResponse<String> response = step.isRetraction() ? retract(step, ids) : file(step, ids, now);
            if (response.statusCode() >= 300) {
                refused++;
                say.accept(step.key() + " is refused with " + Problem.of(response.statusCode(), response.body()));
            } else if (step.isRetraction()) {
                retracted++;
            } else {
                filed++;
            }
        }
        return new Outcome(filed, retracted, refused);
    }

    private HttpResponse<String> file(Step step, Map<String, UUID> ids, Instant now) {
        UUID id = UUID.randomUUID();
        ids.put(step.key(), id);
        ObjectNode body = step.report().deepCopy();
        body.put("observedAt", now.plus(step.offset()).toString());
        body.put("exercise", true);
        return client.send("PUT", "/api/v1/reports/" + id, body);
    }

    private HttpResponse<String> retract(Step step, Map<String, UUID> ids) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", step.reason());
        return client.send("POST", "/api/v1/reports/" + ids.get(step.retract()) + "/retraction", body);
    }
}
