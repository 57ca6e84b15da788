package org.lifeline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether an answer is one that an OpenAPI document names: in status, in type, and in every field. */
final class AnswerCheck {
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |Exception|java\\.|org\\.lifeline|io\\.quarkus|(?i)select .* from |org\\.postgresql");
    private static final Set<Integer> NOT_OF_THE_PATH = Set.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 422, 428);

    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    AnswerCheck(JsonNode document) {
        this.document = document;
    }

    /** @param type of the body; null without one */
    record Answer(int status, String type, Optional<String> allow, String body) {}

    /** What is wrong; empty if nothing is. */
    Optional<String> wrong(RandomRequest request, Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("an error of ours");
        }
        if (!statuses(request).contains(answer.status())) {
            return Optional.of("a status that is not documented");
        }
        if (answer.status() == 405 && answer.allow().isEmpty()) {
            return Optional.of("a 405 without `Allow`");
        }
        if (isAnswerToOptions(request, answer)) {
            return answer.allow().isEmpty() || !answer.body().isEmpty()
                    ? Optional.of("an answer to OPTIONS that is not `Allow` alone")
                    : Optional.empty();
        }
        return answer.status() >= 400 ? wrongProblem(request, answer) : wrongBody(request, answer);
    }

    private Set<Integer> statuses(RandomRequest request) {
        JsonNode item = document.path("paths").path(request.operation().split(" ")[1]);
        JsonNode operation = item.path(asDocumented(request.method()));
        Set<Integer> statuses = new HashSet<>();
        List<JsonNode> possible =
                operation.isMissingNode() ? item.findValues("responses") : List.of(operation.path("responses"));
        possible.forEach(
                responses -> responses.fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status))));
        if (operation.isMissingNode() || !request.ofItsPath()) {
            statuses.addAll(NOT_OF_THE_PATH);
        }
        if (request.method().equals("OPTIONS")) {
            statuses.add(200); // of every path, by RFC 9110, 9.3.7; so no operation of a document
        }
        return statuses;
    }

    private static boolean isAnswerToOptions(RandomRequest request, Answer answer) {
        return request.method().equals("OPTIONS") && answer.status() == 200;
    }

    private static String asDocumented(String method) {
        return method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> wrongProblem(RandomRequest request, Answer answer) {
        if (request.method().equals("HEAD")) {
            return Optional.empty();
        }
        if (!"application/problem+json".equals(answer.type())) {
            return Optional.of("an error that is no problem");
        }
        JsonNode problem = Whole.parse(answer.body());
        return problem.path("status").asInt() != answer.status()
                        || !problem.path("type").asText().startsWith("urn:lifeline:problem:")
                        || INSIDE.matcher(problem.path("detail").asText()).find()
                ? Optional.of("a problem that is not as problems are")
                : Optional.empty();
    }

    private Optional<String> wrongBody(RandomRequest request, Answer answer) {
        boolean asDocumented = request.method().equals(request.operation().split(" ")[0]) && request.ofItsPath();
        if (!asDocumented || !"application/json".equals(answer.type())) {
            return Optional.empty();
        }
        Set<String> messages = new TreeSet<>();
        for (ValidationMessage message :
                schema(request.operation(), answer.status()).validate(Whole.parse(answer.body()))) {
            messages.add(message.getMessage());
        }
        return messages.isEmpty() ? Optional.empty() : Optional.of("not as its schema: " + messages);
    }

    private JsonSchema schema(String operation, int status) {
        return schemas.computeIfAbsent(operation + " " + status, one -> {
            String[] words = operation.split(" ");
            JsonNode content = document.path("paths")
                    .path(words[1])
                    .path(asDocumented(words[0]))
                    .path("responses")
                    .path(String.valueOf(status))
                    .path("content");
            ObjectNode schema = Whole.JSON.createObjectNode();
            if (content.has("application/json")) {
                schema.setAll((ObjectNode)
                        content.path("application/json").path("schema").deepCopy());
            }
            schema.set("components", document.path("components")); // so that references lead somewhere
            return factory.getSchema(schema);
        });
    }
}
