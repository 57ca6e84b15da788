package org.lifeline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The schemas of the answers of an OpenAPI document. A field is named by the schema that has it, {@code ReportView.level}, or
 * by the operation where the schema has no name.
 */
final class AnswerSchemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode document;

    AnswerSchemas(JsonNode document) {
        this.document = document;
    }

    /** The JSON schema of each operation that answers with one, by {@code GET /path}. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode schema = answer(method.getValue());
                    if (!schema.isMissingNode()) {
                        operations.put(method.getKey().toUpperCase() + " " + path.getKey(), schema);
                    }
                }));
        return operations;
    }

    private static JsonNode answer(JsonNode operation) {
        for (String status : new String[] {"200", "201"}) {
            for (Map.Entry<String, JsonNode> content :
                    operation.path("responses").path(status).path("content").properties()) {
                if (content.getKey().contains("json")) {
                    return content.getValue().path("schema");
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** Every field that any answer can have. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        operations().forEach((operation, schema) -> collect(schema, operation, fields, seen));
        return fields;
    }

    private void collect(JsonNode schema, String owner, Set<String> fields, Set<String> seen) {
        if (schema.has("$ref")) {
            String name = name(schema);
            if (seen.add(name)) {
                collect(named(name), name, fields, seen);
            }
            return;
        }
        for (String alternatives : new String[] {"anyOf", "oneOf", "allOf"}) {
            schema.path(alternatives).forEach(one -> collect(one, owner, fields, seen));
        }
        if (schema.has("items")) {
            collect(schema.path("items"), owner, fields, seen);
        }
        if (schema.path("additionalProperties").isObject()) {
            collect(schema.path("additionalProperties"), owner, fields, seen);
        }
        schema.path("properties").properties().forEach(property -> {
            fields.add(owner + "." + property.getKey());
            collect(property.getValue(), owner + "." + property.getKey(), fields, seen);
        });
    }

    /** Tells every value of an answer with the name of its field. */
    void walk(String operation, JsonNode answer, BiConsumer<String, JsonNode> each) {
        walk(operations().get(operation), operation, operation, answer, each);
    }

    private void walk(JsonNode schema, String owner, String field, JsonNode value, BiConsumer<String, JsonNode> each) {
        JsonNode known = schema;
        String of = owner;
        if (schema.has("$ref")) {
            of = name(schema);
            known = named(of);
        }
        for (String alternatives : new String[] {"anyOf", "oneOf", "allOf"}) {
            for (JsonNode one : known.path(alternatives)) {
                if (one.has("$ref") || one.has("properties") || one.has("items")) {
                    walk(one, of, field, value, each);
                    return;
                }
            }
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                walk(known.path("items"), of, field, item, each);
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (known.path("properties").has(member.getKey())) {
                    String name = of + "." + member.getKey();
                    walk(known.path("properties").path(member.getKey()), name, name, member.getValue(), each);
                } else if (known.path("additionalProperties").isObject()) {
                    walk(known.path("additionalProperties"), of, field, member.getValue(), each);
                } else {
                    walk(
                            MissingNode.getInstance(),
                            of + "." + member.getKey(),
                            of + "." + member.getKey(),
                            member.getValue(),
                            each);
                }
            }
        } else {
            each.accept(field, value);
        }
    }

    private JsonNode named(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private static String name(JsonNode schema) {
        return schema.path("$ref").asText().substring(REFERENCE.length());
    }
}
