package org.lifeline.outages.report.form;

/** What kind of source says so. */
public enum SourceClass {
    FIELD_STAFF,
    UTILITY,
    AUTHORITY,
    PARTNER,
    MEDIA,
    RESIDENT,
    SENSOR;

    /** Whoever files it has seen it, so that all of it is of one source. */
    public boolean firstHand() {
        return this == FIELD_STAFF || this == SENSOR;
    }
}
