package org.lifeline.outages.report.form;

/** Why there is less than usual, as far as the source knows. */
public enum Cause {
    CONFLICT_DAMAGE,
    GRID_FAULT,
    FUEL_SHORTAGE,
    PUMPING_WITHOUT_POWER,
    WATER_SOURCE_FAILURE,
    CONTAMINATION,
    MAINTENANCE,
    RATIONING,
    THEFT,
    WEATHER,
    EARTHQUAKE,
    OTHER,
    UNKNOWN
}
