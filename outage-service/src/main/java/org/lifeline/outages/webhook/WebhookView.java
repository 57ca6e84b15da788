package org.lifeline.outages.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.supply.Service;

/** A webhook, as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook", description = "Where events are sent, and which")
public record WebhookView(
        UUID id,
        @Schema(examples = "https://example.org/lifeline") String url,
        @Schema(examples = "Alerts of the Latakia office") String description,
        List<EventType> eventTypes,
        @Schema(examples = "[\"SY06\"]") List<String> regions,
        List<Service> services,
        WebhookState state,
        DisabledBecause disabledBecause,
        Instant createdAt,

        @Schema(description = "When something last arrived there")
        Instant lastDeliveredAt,

        @Schema(description = "The first failure since something last arrived there; absent while all is well")
        Instant failingSince,

        @Schema(description = "Deliveries that have not arrived yet", examples = "0")
        long waiting,

        @Schema(
                description = "What deliveries are signed with; shown in the answer to its registration only",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret) {

    static WebhookView of(Webhook webhook, long waiting, String secret) {
        return new WebhookView(
                webhook.id,
                webhook.url,
                webhook.description,
                Arrays.stream(webhook.eventTypes).map(EventType::of).toList(),
                List.of(webhook.regions),
                Arrays.stream(webhook.services).map(Service::valueOf).toList(),
                webhook.state,
                webhook.disabledBecause,
                webhook.createdAt,
                webhook.lastDeliveredAt,
                webhook.failingSince,
                waiting,
                secret);
    }

    /** What is shown to one is not for the log. */
    @Override
    public String toString() {
        return "webhook " + id;
    }
}
