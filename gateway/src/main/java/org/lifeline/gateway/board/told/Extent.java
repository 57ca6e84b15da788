package org.lifeline.gateway.board.told;

/** How much of an area an outage is known to take in. */
public enum Extent {
    WHOLE,
    ESTIMATED,
    IN_PART
}
