package org.lifeline.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes one OpenAPI document of several: the union of their public paths and of what those refer to. */
final class ApiMerge {
    private static final String PUBLIC = "/api/v1/";
    private static final String COMPONENTS = "#/components/";

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
        ObjectNode whole = first.deepCopy();
        whole.putArray("servers").addObject().put("url", "/").put("description", "This gateway");
        ObjectNode paths = JsonNodeFactory.instance.objectNode();
        merge.paths.forEach(paths::set);
        whole.set("paths", paths);
        ArrayNode tags = whole.putArray("tags");
        merge.tags.values().forEach(tags::add);
        ObjectNode components = merge.referredComponents(paths);
        whole.remove("components");
        whole.set("components", components);
        return whole;
    }

    private void add(JsonNode document) {
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith(PUBLIC)) {
                put(paths, "path", path.getKey(), path.getValue());
            }
        });
        document.path("tags").forEach(tag -> tags.merge(tag.path("name").asText(), tag, ApiMerge::fuller));
        document.path("components").properties().forEach(kind -> kind.getValue()
                .properties()
                .forEach(component -> put(
                        components.computeIfAbsent(kind.getKey(), none -> new TreeMap<>()),
                        kind.getKey(),
                        component.getKey(),
                        component.getValue())));
    }

    private static void put(Map<String, JsonNode> all, String kind, String name, JsonNode definition) {
        JsonNode before = all.putIfAbsent(name, definition);
        if (before != null && !before.equals(definition)) {
            throw new Conflict(kind + " " + name);
        }
    }

    private static JsonNode fuller(JsonNode one, JsonNode other) {
        return other.size() > one.size() ? other : one;
    }

    /** Those that the paths need, through however many others; and all security schemes, which are referred to by name. */
    private ObjectNode referredComponents(ObjectNode paths) {
        ObjectNode referred = JsonNodeFactory.instance.objectNode();
        Set<String> seen = new HashSet<>();
        Deque<JsonNode> toRead = new ArrayDeque<>();
        toRead.add(paths);
        while (!toRead.isEmpty()) {
            for (JsonNode reference : toRead.remove().findValues("$ref")) {
                String[] at = reference.asText().startsWith(COMPONENTS) && seen.add(reference.asText())
                        ? reference.asText().substring(COMPONENTS.length()).split("/")
                        : new String[0];
                JsonNode component = at.length == 2
                        ? components.getOrDefault(at[0], Map.of()).get(at[1])
                        : null;
                if (component != null) {
                    referred.withObjectProperty(at[0]).set(at[1], component);
                    toRead.add(component);
                }
            }
        }
        components
                .getOrDefault("securitySchemes", Map.of())
                .forEach(referred.withObjectProperty("securitySchemes")::set);
        if (referred.path("securitySchemes").isEmpty()) {
            referred.remove("securitySchemes");
        }
        return sorted(referred);
    }

    private static ObjectNode sorted(ObjectNode components) {
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        Map<String, JsonNode> kinds = new TreeMap<>();
        components.properties().forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
        kinds.forEach((kind, named) -> {
            Map<String, JsonNode> byName = new TreeMap<>();
            named.properties().forEach(component -> byName.put(component.getKey(), component.getValue()));
            byName.forEach(sorted.putObject(kind)::set);
        });
        return sorted;
    }
}
