package org.lifeline.gateway.board.picture;

/**
 * What an area's level rests on: reports about it, about an area around it, about areas below it, on the lack of another
 * service, or on nothing.
 */
public enum Basis {
    OBSERVED,
    ASSIGNED,
    ROLLED_UP,
    INFERRED,
    NO_DATA
}
