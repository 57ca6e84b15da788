package org.lifeline.outages.outage;

/** Where an outage is in its life. */
public enum OutageState {
    REPORTED,
    CONFIRMED,
    PARTIALLY_RESTORED,
    RESTORED,
    CLOSED,
    REFUTED,
    DUPLICATE;

    /** At most one outage of a region and service is open; the database holds it to that. */
    public boolean open() {
        return switch (this) {
            case REPORTED, CONFIRMED, PARTIALLY_RESTORED -> true;
            case RESTORED, CLOSED, REFUTED, DUPLICATE -> false;
        };
    }
}
