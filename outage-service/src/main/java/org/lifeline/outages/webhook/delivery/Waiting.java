package org.lifeline.outages.webhook.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lifeline.outages.ManyRows;

/** How many deliveries wait. */
public final class Waiting {
    private static final String COUNT = """
            select asked.id, (select count(*) from webhook_delivery d where d.webhook = asked.id and d.state = 'WAITING')
            from unnest(?::uuid[]) as asked (id)""";

    private Waiting() {}

    /** By webhook. */
    public static Map<UUID, Long> of(Collection<UUID> webhooks) {
        Map<UUID, Long> waiting = new HashMap<>();
        QuarkusTransaction.joiningExisting().run(() -> ManyRows.of(COUNT)
                .column("uuid", webhooks, Function.identity())
                .each(row -> waiting.put(row.getObject(1, UUID.class), row.getLong(2))));
        return waiting;
    }
}
