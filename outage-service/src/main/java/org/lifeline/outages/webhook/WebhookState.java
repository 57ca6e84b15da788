package org.lifeline.outages.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether events are sent. */
@Schema(
        description =
                "`ACTIVE`: events are sent; `PAUSED`: they wait until it goes on; `DISABLED`: its receiver is gone or has"
                        + " only failed for days, events are no longer kept for it, and it is enabled again with `\"paused\": false`")
public enum WebhookState {
    ACTIVE,
    PAUSED,
    DISABLED
}
