package org.lifeline.outages.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.lifeline.outages.ManyRows;
import org.lifeline.wire.ChangeEvent;

/** Writes down what is to be sent to whom, in the current transaction. */
@ApplicationScoped
public class NewDeliveries {
    /** Not for a webhook that has been deleted, and none twice. */
    private static final String WRITE = """
            with there as (select id from webhook where id = any(?::uuid[]) for key share)
            insert into webhook_delivery
                (id, webhook, event_id, event_type, subject, body, state, trial, urgent, attempts, created_at, next_attempt_at)
            select d.id, d.webhook, d.event_id, d.event_type, d.subject, d.body, 'WAITING', ?, ?, 0, ?::timestamptz,
                   ?::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                as d (id, webhook, event_id, event_type, subject, body)
            where d.webhook in (select id from there)
            on conflict (webhook, event_id) do nothing""";

    private final ObjectMapper json;
    private final Clock clock;

    NewDeliveries(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Whom an event is to be sent to. */
    public record Wanted(ChangeEvent event, Collection<UUID> webhooks) {}

    private record Row(UUID id, UUID webhook, ChangeEvent event, String body) {}

    /** Their ids are in no order but that of the steps in which they are written: nor is what comes first. */
    public void write(List<Wanted> wanted) {
        List<Wanted> mixed = new ArrayList<>(wanted);
        Collections.shuffle(mixed);
        List<Row> rows = mixed.stream()
                .flatMap(one -> {
                    String body = body(one.event());
                    return one.webhooks().stream().map(webhook -> new Row(newId(), webhook, one.event(), body));
                })
                .toList();
        write(rows, false);
    }

    /** One that goes at once and is tried once; its id. */
    UUID trial(UUID webhook, ChangeEvent event) {
        Row row = new Row(newId(), webhook, event, body(event));
        write(List.of(row), true);
        return row.id();
    }

    private void write(List<Row> rows, boolean trial) {
        Timestamp now = Timestamp.from(clock.instant());
        ManyRows.of(WRITE)
                .column("uuid", rows.stream().map(Row::webhook).distinct().toList(), webhook -> webhook)
                .value(trial)
                .value(trial)
                .value(now)
                .value(now)
                .column("uuid", rows, Row::id)
                .column("uuid", rows, Row::webhook)
                .column("text", rows, row -> row.event().id())
                .column("text", rows, row -> row.event().type())
                .column("text", rows, row -> row.event().subject())
                .column("text", rows, Row::body)
                .update();
    }

    private String body(ChangeEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event " + event.id() + " cannot be sent", impossible);
        }
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
