package org.lifeline.outages.report;

/** What kind of source says so. */
public enum SourceClass {
    FIELD_STAFF,
    UTILITY,
    AUTHORITY,
    PARTNER,
    MEDIA,
    RESIDENT,
    SENSOR
}
