package org.lifeline.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One change of the board as it goes out: rendered once for all clients who want to hear the same. */
final class Message {
    /** Clients can ask for more than can be kept of each message. */
    private static final int MOST_KEPT = 8;

    final Id id;
    private final Instant at;
    private final List<AreaChange> areas;
    private final ObjectMapper json;
    private final Map<Topic, Optional<Frame>> rendered = new ConcurrentHashMap<>();

    Message(Id id, Instant at, List<AreaChange> areas, ObjectMapper json) {
        this.id = id;
        this.at = at;
        this.areas = areas;
        this.json = json;
    }

    /** How many areas it tells of. */
    int size() {
        return areas.size();
    }

    /** Empty when it does not concern them. */
    Optional<Frame> to(Topic topic) {
        Optional<Frame> known = rendered.get(topic);
        if (known != null) {
            return known;
        }
        Optional<Frame> made = render(topic);
        if (rendered.size() < MOST_KEPT) {
            rendered.put(topic, made);
        }
        return made;
    }

    /** It is rendered anew for the few who come back for it. */
    void forgetRendered() {
        rendered.clear();
    }

    private Optional<Frame> render(Topic topic) {
        List<AreaChange> concerned = areas.stream()
                .filter(area -> area.concerns(topic))
                .map(area -> area.about(topic))
                .toList();
        return concerned.isEmpty() ? Optional.empty() : Optional.of(Frame.event("change", id, at, concerned, json));
    }
}
