package org.lifeline.outages.report.shown;

/** How much of a report its reader is shown. */
public enum Visibility {
    /** All of it: to coordinators, and to whoever filed it. */
    WHOLE,
    /** All but the lineage and the people affected, with times to the hour. */
    COARSE,
    /**
     * Either where or who, never both: too few people of its class speak of its supply, or it is retracted, or older than the
     * expiry. By area it shows level and hour, by source class, parent area and day; neither side has a key of the other.
     */
    SMALL
}
