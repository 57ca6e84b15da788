package org.lifeline.outages.report.form;

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
