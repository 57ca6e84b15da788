package org.lifeline.outages.webhook.sending;

import java.util.UUID;

/**
 * A delivery whose next attempt is this instance's.
 *
 * @param attempt its number, from 1; nobody else makes the one with this number
 * @param trial a test event
 */
record Claimed(UUID id, UUID webhook, int attempt, boolean trial, String body, String url, Signers signers) {
    /** The secrets that sign now, encrypted; the second may be null. */
    record Signers(String secret, String previous) {}

    /** Neither the address nor the body is for the log. */
    @Override
    public String toString() {
        return "delivery " + id;
    }
}
