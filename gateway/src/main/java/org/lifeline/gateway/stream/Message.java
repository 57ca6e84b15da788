package org.lifeline.gateway.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One change of the board as it goes out: rendered once for all clients who want to hear the same. */
final class Message {
    final Id id;
    private final Instant at;
    private final List<AreaChange> areas;
    private final ObjectMapper json;
    private final Map<Topic, Optional<Buffer>> rendered = new ConcurrentHashMap<>();

    Message(Id id, Instant at, List<AreaChange> areas, ObjectMapper json) {
        this.id = id;
        this.at = at;
        this.areas = areas;
        this.json = json;
    }

    /** What clients receive. */
    record Data(Instant generatedAt, List<AreaChange> areas) {}

    /** Empty when it does not concern them. */
    Optional<Buffer> to(Topic topic) {
        return rendered.computeIfAbsent(topic, this::render);
    }

    /** It is rendered anew for the few who come back for it. */
    void forgetRendered() {
        rendered.clear();
    }

    private Optional<Buffer> render(Topic topic) {
        List<AreaChange> concerned = areas.stream()
                .filter(area -> area.concerns(topic))
                .map(area -> area.about(topic))
                .toList();
        return concerned.isEmpty() ? Optional.empty() : Optional.of(event("change", id, new Data(at, concerned), json));
    }

    static Buffer event(String name, Id id, Data data, ObjectMapper json) {
        try {
            return Buffer.buffer(
                    "event: " + name + "\nid: " + id + "\ndata: " + json.writeValueAsString(data) + "\n\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
