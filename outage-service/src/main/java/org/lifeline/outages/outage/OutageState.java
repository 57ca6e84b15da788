package org.lifeline.outages.outage;

/** Where an outage is in its life. */
public enum OutageState {
    REPORTED,
    CONFIRMED,
    PARTIALLY_RESTORED,
    RESTORED,
    CLOSED,
    REFUTED,
    DUPLICATE,
    /** Nothing has been heard of it for so long that nobody can say how it ended. */
    OUTCOME_UNKNOWN;

    /** At most one outage of a region and service is open; the database holds it to that. */
    public boolean open() {
        return switch (this) {
            case REPORTED, CONFIRMED, PARTIALLY_RESTORED -> true;
            case RESTORED, CLOSED, REFUTED, DUPLICATE, OUTCOME_UNKNOWN -> false;
        };
    }
}
