package org.lifeline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes requests of the operations of an OpenAPI document: a third as it says, a third with one thing wrong, the rest wild. */
final class RandomRequests {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW");
    private static final List<String> ACCEPTED = List.of(
            "a", "", ",", "text/html", "*/*;q=x", "application/xml", "application/json;q=0", "text/*, */*;q=0.1", "/");
    private static final List<String> TYPES =
            List.of("a", "text/plain", "application/xml", "application/json;charset=latin9", "text/csv", "*/*");
    private static final List<String> TAGS = List.of("\"1\"", "*", "W/\"1\"", "\"", "nonsense", "\"1\", \"2\"", ",");

    /** A caller who shows something that is no token. */
    static final String FORGER = "forger";

    private static final List<String> ROLES =
            new ArrayList<>(List.of("viewer", "field", "coordinator", "admin", "integration", FORGER));

    static {
        ROLES.add(null);
    }

    private enum Care {
        RIGHT,
        ONE_THING_WRONG,
        WILD
    }

    private final RandomValues values;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String path, JsonNode described) {}

    RandomRequests(JsonNode document, Random random, Map<String, List<String>> known) {
        this.values = new RandomValues(document, random, known);
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(new Operation(
                        method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue()))));
    }

    int operations() {
        return operations.size();
    }

    /** The next of an operation; in turns, so that each has as many as the others. */
    RandomRequest next(int number) {
        Operation operation = operations.get(number % operations.size());
        Care care = values.oneOf(List.of(Care.values()));
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        boolean ofItsPath = true;
        for (JsonNode parameter : operation.described().path("parameters")) {
            String name = parameter.path("name").asText();
            String value = value(name, parameter, care);
            switch (parameter.path("in").asText()) {
                case "path" -> {
                    String said = value == null ? "x" : value;
                    ofItsPath &= !said.isEmpty() && said.chars().noneMatch(c -> "./;\\ ".indexOf(c) >= 0);
                    path = path.replace("{" + name + "}", escaped(said));
                }
                case "query" -> append(query, name, value);
                default -> add(headers, name, value);
            }
        }
        byte[] body = body(operation, care, headers);
        return new RandomRequest(
                operation.method() + " " + operation.path(),
                care == Care.WILD && values.once(6) ? values.oneOf(METHODS) : operation.method(),
                path + mangled(query, care),
                ofItsPath,
                values.oneOf(ROLES),
                withHabits(headers, care),
                body);
    }

    /** Null when it is left out. */
    private String value(String name, JsonNode parameter, Care care) {
        boolean required = parameter.path("required").asBoolean();
        if (!required && values.once(2) || care != Care.RIGHT && values.once(10)) {
            return null;
        }
        return care == Care.WILD && values.once(2) || care == Care.ONE_THING_WRONG && values.once(3)
                ? values.wild()
                : values.right(name, parameter.path("schema")).asText();
    }

    private void append(StringBuilder query, String name, String value) {
        if (value != null) {
            query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(escaped(value));
        }
    }

    private String mangled(StringBuilder query, Care care) {
        if (care == Care.WILD && values.once(5)) {
            String more = values.oneOf(List.of("x=%00", "limit=1&limit=2", "%00", "&&=", "q=%C0%80%FF", "asOf="));
            query.append(query.isEmpty() ? "?" : "&").append(more);
        }
        return query.toString();
    }

    private void add(List<Map.Entry<String, String>> headers, String name, String value) {
        if (value != null) {
            boolean sendable = value.chars().allMatch(c -> c >= ' ' && c < 127);
            headers.add(Map.entry(name, sendable && !values.once(3) ? value : values.oneOf(TAGS)));
        }
    }

    private List<Map.Entry<String, String>> withHabits(List<Map.Entry<String, String>> headers, Care care) {
        if (care == Care.WILD && values.once(4)) {
            headers.add(Map.entry("Accept", values.oneOf(ACCEPTED)));
        }
        if (care == Care.WILD && values.once(8)) {
            headers.add(Map.entry(values.oneOf(List.of("If-Match", "If-None-Match", "Range")), values.oneOf(TAGS)));
        }
        return headers;
    }

    private byte[] body(Operation operation, Care care, List<Map.Entry<String, String>> headers) {
        JsonNode content = operation.described().path("requestBody").path("content");
        if (content.isMissingNode() || care == Care.WILD && values.once(12)) {
            return null;
        }
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        String type = values.oneOf(types);
        headers.add(Map.entry("Content-Type", care == Care.WILD && values.once(6) ? values.oneOf(TYPES) : type));
        JsonNode right = values.right("body", content.path(type).path("schema"));
        String text = right.isTextual() ? right.asText() : right.toString();
        return switch (care) {
            case RIGHT -> utf8(text);
            case ONE_THING_WRONG -> utf8(oneThingWrong(right));
            case WILD -> wild(text);
        };
    }

    private String oneThingWrong(JsonNode right) {
        if (!(right instanceof ObjectNode object) || object.isEmpty()) {
            return values.wrong().toString();
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = values.oneOf(names);
        String whole = object.toString();
        return switch (values.oneOf(List.of(0, 1, 2, 3))) {
            case 0 -> object.without(List.of(name)).toString();
            case 1 -> object.put(values.wild(), 1).toString();
            case 2 -> "{\"" + name + "\":" + object.path(name) + "," + whole.substring(1); // twice
            default -> object.set(name, values.wrong()).toString();
        };
    }

    private byte[] wild(String text) {
        return switch (values.oneOf(List.of(0, 1, 2, 3, 4, 5, 6, 7))) {
            case 0 -> new byte[0];
            case 1 -> utf8(text.substring(0, text.length() / 2));
            case 2 -> utf8(text + text);
            case 3 -> utf8("[".repeat(3000));
            case 4 -> text.getBytes(StandardCharsets.UTF_16);
            case 5 -> utf8("{\"reason\":\"a\\u0000b \\ud83d\",\"note\":\"\\u0000\",\"name\":\"\\u0000\"}");
            case 6 -> utf8("\"" + "x".repeat(1_200_000) + "\"");
            default -> utf8(values.wrong().toString());
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
