package org.lifeline.outages.webhook.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a delivery. */
@Schema(
        description =
                "`WAITING`: for its first attempt or the next, or one is under way; `DELIVERED`: the receiver answered"
                        + " with success; `FAILED`: it is not tried any more, unless asked for")
public enum DeliveryState {
    WAITING,
    DELIVERED,
    FAILED
}
