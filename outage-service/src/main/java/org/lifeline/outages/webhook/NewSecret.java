package org.lifeline.outages.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What deliveries are signed with from now on. */
@Schema(description = "What deliveries are signed with from now on; the one before signs beside it for a day")
record NewSecret(
        @Schema(description = "Shown here only", examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret) {

    /** What is shown to one is not for the log. */
    @Override
    public String toString() {
        return "a secret";
    }
}
