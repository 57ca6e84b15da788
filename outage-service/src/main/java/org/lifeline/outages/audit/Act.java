package org.lifeline.outages.audit;

/** What is put on record. */
public enum Act {
    IDENTITY_READ,
    /** Somebody asked who filed a report, and nobody was known. */
    IDENTITY_NOT_KNOWN,
    DECIDED,
    WEBHOOK_REGISTERED,
    WEBHOOK_CHANGED,
    WEBHOOK_SECRET_CHANGED,
    WEBHOOK_DELETED
}
