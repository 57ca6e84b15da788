package org.lifeline.outages.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery, as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery", description = "One event on its way to one webhook")
public record DeliveryView(
        @Schema(description = "The header `webhook-id`, the same in every attempt")
        UUID id,

        @Schema(description = "The `id` of the event", examples = "5e0f6a34-8c1d-8e21-9b7a-2f4c6d8e0a1b")
        String eventId,

        @Schema(examples = "org.lifeline.outage.opened") String eventType,
        @Schema(examples = "SY0602/ELECTRICITY") String subject,
        DeliveryState state,
        @Schema(examples = "1") int attempts,
        Instant createdAt,
        Instant lastAttemptAt,

        @Schema(description = "While it waits; during an attempt, when that is given up")
        Instant nextAttemptAt,

        Instant deliveredAt,

        @Schema(description = "The status of the last answer; absent when there was none", examples = "200")
        Integer lastStatus,

        @Schema(description = "Why the last attempt failed; absent when it did not")
        Failure lastFailure) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id,
                delivery.eventId,
                delivery.eventType,
                delivery.subject,
                delivery.state,
                delivery.attempts,
                delivery.createdAt,
                delivery.lastAttemptAt,
                delivery.nextAttemptAt,
                delivery.deliveredAt,
                delivery.lastStatus,
                delivery.lastFailure);
    }
}
