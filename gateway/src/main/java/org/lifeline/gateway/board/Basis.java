package org.lifeline.gateway.board;

/** What an area's level rests on: reports about it, about an area around it, about areas below it, or nothing. */
public enum Basis {
    OBSERVED,
    ASSIGNED,
    ROLLED_UP,
    NO_DATA
}
