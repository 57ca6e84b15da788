package org.lifeline.outages.report;

/** What became of a report that was offered. */
enum Fate {
    KEPT,
    KEPT_BEFORE,
    /** Another body is kept under its id. */
    CONTRADICTS
}
