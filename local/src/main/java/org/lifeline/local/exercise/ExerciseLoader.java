package org.lifeline.local.exercise;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lifeline.local.exercise.Exercise.Step;
import org.lifeline.local.status.Problem;

/** Files an exercise through the public API, as any reporter's device would. */
public final class ExerciseLoader {
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
