package org.lifeline.outages.assessment;

/** Two ways to look at another time. */
public enum View {
    /** What had been received, and not yet retracted, by then. */
    KNOWN,
    /** What everything known today says of then. */
    TRUE
}
