package org.lifeline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Values by the schemas of an OpenAPI document, right ones and wrong ones. */
final class RandomValues {
    /** What parsers, databases and logs are known to stumble over. */
    private static final List<String> WILD = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u0001\u001f\u007f",
            "line\r\nHeader: x",
            "%00",
            "انقطاع كامل منذ الصباح",
            "🕯",
            "\u202e",
            "x".repeat(300),
            "ء".repeat(5000),
            "../..",
            "a/b",
            "a;b=c",
            "' or 1=1 --",
            "<script>",
            "=cmd()",
            "NaN",
            "-Infinity",
            "0x1p3",
            "35d",
            "٣",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "2025-02-30T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "null",
            "true",
            "AA",
            "MCAxIAA",
            "1-1-1-1-1");

    private static final List<String> AREAS = List.of("SY13", "SY1300", "SY1302", "SY99", "C1");
    private static final Set<String> NAMES_OF_AREAS = Set.of("pcode", "parent", "region", "within", "regions");

    /** Nobody is called: a port that is refused, and addresses that are none. */
    private static final List<String> RECEIVERS =
            List.of("http://127.0.0.1:1/lifeline", "https://localhost/x", "ftp://x.example/", "https://[::1]/");

    private final JsonNode document;
    private final Random random;
    private final Map<String, List<String>> known;

    /** @param known by the name of a parameter or field, what exists */
    RandomValues(JsonNode document, Random random, Map<String, List<String>> known) {
        this.document = document;
        this.random = random;
        this.known = known;
    }

    <T> T oneOf(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String wild() {
        return oneOf(WILD);
    }

    /** As the schema has it, as far as it says so. */
    JsonNode right(String name, JsonNode schema) {
        JsonNode full = resolved(schema);
        if (full.has("enum")) {
            return full.path("enum").get(random.nextInt(full.path("enum").size()));
        }
        return switch (type(full)) {
            case "integer" -> JsonNodeFactory.instance.numberNode(whole(full));
            case "number" -> JsonNodeFactory.instance.numberNode(between(full, -1000, 1000));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case "array" -> list(name, full);
            case "object" -> object(full);
            default -> TextNode.valueOf(text(name, full));
        };
    }

    /** Something else than {@link #right}, of whatever type. */
    JsonNode wrong() {
        return switch (random.nextInt(7)) {
            case 0 -> JsonNodeFactory.instance.nullNode();
            case 1 -> JsonNodeFactory.instance.numberNode(random.nextLong());
            case 2 -> JsonNodeFactory.instance.numberNode(random.nextGaussian() * 1e300);
            case 3 -> JsonNodeFactory.instance.arrayNode().add(wild());
            case 4 -> JsonNodeFactory.instance.objectNode().put(wild(), wild());
            default -> TextNode.valueOf(wild());
        };
    }

    private long whole(JsonNode schema) {
        return Math.round(between(schema, -10, 1000));
    }

    private double between(JsonNode schema, double least, double most) {
        double from = schema.path("minimum").asDouble(least);
        double to = Math.max(from, schema.path("maximum").asDouble(Math.max(from, most)));
        return from + random.nextDouble() * (to - from);
    }

    private ArrayNode list(String name, JsonNode schema) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(right(name, schema.path("items")));
        }
        return list;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || once(3)) {
                object.set(property.getKey(), right(property.getKey(), property.getValue()));
            }
        });
        return object;
    }

    private String text(String name, JsonNode schema) {
        if (known.containsKey(name) && !once(4)) {
            return oneOf(known.get(name));
        }
        if (NAMES_OF_AREAS.contains(name)) {
            return oneOf(AREAS);
        }
        if (name.equals("url")) {
            return oneOf(RECEIVERS);
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date-time" ->
                Instant.now().minusSeconds(random.nextInt(400_000)).toString();
            case "date" -> "2025-03-0" + (1 + random.nextInt(9));
            default -> freeText(schema);
        };
    }

    private String freeText(JsonNode schema) {
        String text = schema.has("examples") && random.nextBoolean()
                ? schema.path("examples").path(0).asText()
                : oneOf(List.of("Seen by our team", "صباحاً 🕯", "a", "WATER", "x".repeat(40)));
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.path(0).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    /** With what it refers to, and with the parts of which it is made. */
    private JsonNode resolved(JsonNode schema) {
        List<JsonNode> parts = new ArrayList<>();
        if (schema.has("$ref")) {
            parts.add(document.at(schema.path("$ref").asText().substring(1)));
        }
        schema.path("allOf").forEach(parts::add);
        if (schema.has("anyOf")) {
            parts.add(schema.path("anyOf").path(0));
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        for (JsonNode part : parts) {
            resolved(part).properties().forEach(member -> join(whole, member.getKey(), member.getValue()));
        }
        schema.properties().forEach(member -> join(whole, member.getKey(), member.getValue()));
        return whole;
    }

    private static void join(ObjectNode whole, String name, JsonNode value) {
        if (name.equals("properties") && whole.has(name)) {
            ((ObjectNode) whole.path(name)).setAll((ObjectNode) value.deepCopy());
        } else if (name.equals("required") && whole.has(name)) {
            ((ArrayNode) whole.path(name)).addAll((ArrayNode) value);
        } else {
            whole.set(name, value.deepCopy());
        }
    }
}
