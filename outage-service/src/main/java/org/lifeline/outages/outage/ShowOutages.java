package org.lifeline.outages.outage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.reader.CoarseEvent;
import org.lifeline.outages.reader.Reader;

/**
 * Shows outages to each reader as of the moment up to which that reader is told anything: one that has changed since is shown
 * as the event before says.
 */
@ApplicationScoped
public class ShowOutages {
    private static final String STATES = """
            select asked.id, (
                select cast(e.data as text) from event e
                where e.subject = asked.subject and e.id >= asked.first_event and e.time <= ?
                  and e.type like 'org.lifeline.outage.%' and e.data ->> 'id' = cast(asked.id as text)
                order by e.id desc limit 1)
            from unnest(?::uuid[], ?::text[], ?::bigint[]) as asked (id, subject, first_event)""";

    private final Reader reader;
    private final ObjectMapper json;

    ShowOutages(Reader reader, ObjectMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /** Those of which the reader is told, in the same order. */
    public List<OutageView> all(List<Outage> outages) {
        List<Outage> changed = outages.stream()
                .filter(outage -> !reader.isTold(outage.updatedAt))
                .toList();
        Map<UUID, JsonNode> before = states(changed, reader.moment());
        return outages.stream()
                .filter(outage -> reader.isTold(outage.openedAt))
                .map(outage -> reader.isTold(outage.updatedAt)
                        ? OutageView.shown(outage, reader)
                        : view(before.get(outage.id)))
                .filter(view -> view != null)
                .toList();
    }

    /** Empty while the reader is not told of it. */
    public Optional<OutageView> one(Outage outage) {
        return all(List.of(outage)).stream().findFirst();
    }

    /** As it was known at a time, without free text; empty when nothing was known of it. */
    public Optional<JsonNode> asOf(Outage outage, Instant at) {
        Instant moment = reader.moment();
        Instant asked = reader.time(at);
        JsonNode state =
                states(List.of(outage), asked.isAfter(moment) ? moment : asked).get(outage.id);
        return Optional.ofNullable(state).map(known -> reader.exact() ? known : coarse(known));
    }

    private Map<UUID, JsonNode> states(List<Outage> outages, Instant at) {
        Map<UUID, JsonNode> states = new HashMap<>();
        if (!outages.isEmpty()) {
            ManyRows.of(STATES)
                    .value(Timestamp.from(at))
                    .column("uuid", outages, outage -> outage.id)
                    .column("text", outages, outage -> outage.topic().key())
                    .column("int8", outages, outage -> outage.firstEvent)
                    .each(row -> {
                        if (row.getString(2) != null) {
                            states.put(row.getObject(1, UUID.class), read(row.getString(2)));
                        }
                    });
        }
        return states;
    }

    private OutageView view(JsonNode state) {
        try {
            return state == null ? null : json.treeToValue(coarse(state), OutageView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode coarse(JsonNode state) {
        return CoarseEvent.of(OutageEvents.PREFIX, state, UnaryOperator.identity());
    }

    private JsonNode read(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
