package org.lifeline.gateway.board.told;

/** Why nothing is known: "nobody asked" and "nobody could go there" are different news. */
public enum NoDataReason {
    NO_ACCESS,
    NO_NETWORK,
    NOT_ASKED,
    UNSAFE_TO_ASK
}
