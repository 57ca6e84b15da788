package org.lifeline.gateway.board;

/** How far a level has been checked, as outage-service says it. */
public enum Verification {
    VERIFIED,
    DISPUTED,
    CORROBORATED,
    UNVERIFIED
}
