package org.lifeline.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one OpenAPI document of several: the union of their public paths and of what those refer to, and for the paths of others
 * what a call may meet on its way to them.
 */
final class ApiMerge {
    private static final String PUBLIC = "/api/v1/";
    private static final String ME = "/me";
    private static final String COMPONENTS = "#/components/";
    private static final String RESPONSES = "responses";

    /** What calls may be answered that do not come so far, by the names under which the first document says it. */
    private static final Map<String, String> ON_THE_WAY = Map.of(
            "408", "timed-out",
            "413", "content-too-large",
            "414", "uri-too-long",
            "429", "too-many-requests",
            "431", "headers-too-large",
            "504", "upstream-timed-out");

    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();

    private ApiMerge() {}

    /** Two documents mean different things by one name. */
    static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1;

        Conflict(String what) {
            super("two different definitions of " + what);
        }
    }

    /**
     * @param first its version, info and other general members stand for the whole
     * @throws Conflict if a path, tag or component is defined in two ways
     */
    static ObjectNode merge(JsonNode first, Collection<JsonNode> others) {
        ApiMerge merge = new ApiMerge();
        merge.add(first);
        others.forEach(merge::add);
        merge.addOnTheWay(first);
        ObjectNode whole = first.deepCopy();
        whole.putArray("servers").addObject().put("url", "/").put("description", "This gateway");
        merge.paths.forEach(whole.putObject("paths")::set);
        whole.putArray("tags").addAll(merge.tags.values());
        ObjectNode components = whole.putObject("components");
        merge.components.forEach((kind, named) -> named.forEach(components.withObjectProperty(kind)::set));
        return whole;
    }

    private void add(JsonNode document) {
        Deque<JsonNode> toRead = new ArrayDeque<>();
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith(PUBLIC) || path.getKey().equals(ME)) {
                put(paths, "path", path.getKey(), path.getValue());
                path.getValue().findValues("tags").forEach(names -> addTags(document, names));
                toRead.add(path.getValue());
                addSchemes(document, path.getValue());
            }
        });
        if (document.has("security")) {
            addSchemes(document, ((ObjectNode) document).objectNode().set("security", document.path("security")));
        }
        addReferred(document, toRead);
    }

    private void addOnTheWay(JsonNode first) {
        JsonNode known = first.path("components").path(RESPONSES);
        paths.replaceAll((path, item) -> first.path("paths").has(path) ? item : item.deepCopy());
        paths.forEach((path, item) -> {
            if (!first.path("paths").has(path)) {
                item.findParents(RESPONSES).forEach(operation -> addOnTheWay((ObjectNode) operation, known));
            }
        });
    }

    private void addOnTheWay(ObjectNode operation, JsonNode known) {
        Map<String, JsonNode> responses = new TreeMap<>();
        operation.path(RESPONSES).properties().forEach(one -> responses.put(one.getKey(), one.getValue()));
        ON_THE_WAY.forEach((status, name) -> {
            if (known.has(name) && !responses.containsKey(status)) {
                responses.put(status, operation.objectNode().put("$ref", COMPONENTS + RESPONSES + "/" + name));
                addComponent(RESPONSES, name, known.path(name));
            }
        });
        operation.putObject(RESPONSES).setAll(responses);
    }

    /** Referred to by name: by the operations, and for all of them by the document. */
    private void addSchemes(JsonNode document, JsonNode asking) {
        JsonNode schemes = document.path("components").path("securitySchemes");
        for (JsonNode either : asking.findValues("security")) {
            either.forEach(one -> one.fieldNames().forEachRemaining(name -> {
                if (schemes.has(name)) {
                    addComponent("securitySchemes", name, schemes.path(name));
                }
            }));
        }
    }

    private void addTags(JsonNode document, JsonNode names) {
        Set<String> used = new HashSet<>();
        names.forEach(name -> used.add(name.asText()));
        document.path("tags").forEach(tag -> {
            if (used.contains(tag.path("name").asText())) {
                put(tags, "tag", tag.path("name").asText(), tag);
            }
        });
    }

    /** Only what the public paths need, through however many others. */
    private void addReferred(JsonNode document, Deque<JsonNode> toRead) {
        Set<String> seen = new HashSet<>();
        while (!toRead.isEmpty()) {
            for (String reference : toRead.remove().findValuesAsText("$ref")) {
                if (reference.startsWith(COMPONENTS) && seen.add(reference)) {
                    String[] at = reference.substring(COMPONENTS.length()).split("/");
                    JsonNode component = document.at(reference.substring(1));
                    addComponent(at[0], at[1], component);
                    toRead.add(component);
                }
            }
        }
    }

    private void addComponent(String kind, String name, JsonNode component) {
        put(components.computeIfAbsent(kind, none -> new TreeMap<>()), kind, name, component);
    }

    private static void put(Map<String, JsonNode> all, String kind, String name, JsonNode definition) {
        JsonNode before = all.putIfAbsent(name, definition);
        if (before != null && !unordered(before).equals(unordered(definition))) {
            throw new Conflict(kind + " " + name);
        }
    }

    /** A copy in which lists that are sets have one order: the services may name the values of an enum differently. */
    private static JsonNode unordered(JsonNode node) {
        JsonNode copy = node.deepCopy();
        for (String set : List.of("enum", "required")) {
            copy.findParents(set).stream()
                    .filter(parent -> parent.path(set).isArray())
                    .forEach(parent -> {
                        List<JsonNode> members = new ArrayList<>();
                        parent.path(set).forEach(members::add);
                        members.sort(Comparator.comparing(JsonNode::asText));
                        ((ObjectNode) parent).putArray(set).addAll(members);
                    });
        }
        return copy;
    }
}
