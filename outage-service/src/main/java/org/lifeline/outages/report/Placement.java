package org.lifeline.outages.report;

/** Whether the region that a report names is known. */
public enum Placement {
    PLACED,
    /** Nobody could say yet whether there is such a region. */
    UNRESOLVED,
    /**
     * There is no such region, region-service says: should it learn of one, the report joins it. Or it turned out to lie
     * outside of those that whoever filed the report may speak of.
     */
    REFUSED
}
