package org.lifeline.outages.report.filing;

/** What became of a report that was offered. */
public enum Fate {
    KEPT,
    KEPT_BEFORE,
    /** Another body is kept under its id. */
    CONTRADICTS
}
