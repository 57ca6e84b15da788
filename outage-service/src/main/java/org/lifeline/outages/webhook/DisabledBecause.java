package org.lifeline.outages.webhook;

/** Why events are no longer sent. */
public enum DisabledBecause {
    /** The receiver said so, with 410. */
    GONE,
    /** Nothing but failures, for days. */
    FAILING
}
