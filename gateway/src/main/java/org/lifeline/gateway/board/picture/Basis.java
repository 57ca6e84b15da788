package org.lifeline.gateway.board.picture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an area's level rests on: reports about it, an estimate from samples of it, reports about an area around it, what lies
 * below it, what was known last, the lack of another service, or nothing.
 */
@Schema(name = "StatusBasis") // outage-service's rests on reports only
public enum Basis {
    OBSERVED,
    ESTIMATED,
    ASSIGNED,
    ROLLED_UP,
    LAST_KNOWN,
    INFERRED,
    NO_DATA
}
