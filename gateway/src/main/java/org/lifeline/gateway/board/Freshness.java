package org.lifeline.gateway.board;

/** Whether the newest observation is recent enough to go by; outage-service decides it. */
public enum Freshness {
    CURRENT,
    STALE,
    UNKNOWN
}
