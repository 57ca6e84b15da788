package org.lifeline.gateway.follow;

import java.time.Duration;

/** How recently the gateway has heard from a service. */
public enum UpstreamState {
    FRESH,
    STALE,
    SILENT;

    /** An age of null means never. */
    static UpstreamState of(Duration age, UpstreamConfig config) {
        if (age == null || age.compareTo(config.staleWithin()) > 0) {
            return SILENT;
        }
        return age.compareTo(config.freshWithin()) > 0 ? STALE : FRESH;
    }
}
