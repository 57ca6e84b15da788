package org.lifeline.outages.report.form;

/** What people fall back on. */
public enum Backup {
    GENERATOR,
    SOLAR,
    BATTERY,
    NEIGHBOURHOOD_SUBSCRIPTION,
    WATER_TRUCKING,
    ROOF_TANK,
    WELL,
    BOTTLED_WATER
}
