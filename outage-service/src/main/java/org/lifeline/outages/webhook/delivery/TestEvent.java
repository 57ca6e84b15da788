package org.lifeline.outages.webhook.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lifeline.wire.ChangeEvent;

/** An event in which nothing has happened, to try a receiver with. */
@ApplicationScoped
class TestEvent {
    private static final String TYPE = "org.lifeline.webhook.test";

    private final NewDeliveries deliveries;
    private final Clock clock;

    @ConfigProperty(name = "lifeline.feed.source")
    String source;

    TestEvent(NewDeliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** In the current transaction; the id of its delivery. */
    UUID send(UUID webhook) {
        ChangeEvent event = ChangeEvent.of(
                "test-" + UUID.randomUUID(),
                source,
                TYPE,
                "webhook/" + webhook,
                clock.instant(),
                JsonNodeFactory.instance.objectNode().put("webhook", webhook.toString()));
        return deliveries.trial(webhook, event);
    }
}
