package org.lifeline.outages.supply;

/** What people need and may be without. */
public enum Service {
    ELECTRICITY,
    WATER
}
