package org.lifeline.outages.rules.state;

/** Whether a supply is below what is usual, and how much of the area that is known of. */
public enum Fall {
    WHOLE,
    ESTIMATED,
    IN_PART,
    NOT_BELOW,
    /** Nothing that is known now begins or ends an outage. */
    SILENT,
    /** Nothing is known any more: an outage ends with unknown outcome. */
    FORGOTTEN;

    public boolean isBelow() {
        return switch (this) {
            case WHOLE, ESTIMATED, IN_PART -> true;
            case NOT_BELOW, SILENT, FORGOTTEN -> false;
        };
    }
}
