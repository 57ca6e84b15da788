package org.lifeline.gateway.board.told;

/** What a measured supply is counted in. */
public enum MeasureUnit {
    HOURS_PER_DAY,
    LITRES_PER_PERSON_PER_DAY,
    DAYS_BETWEEN_SUPPLY
}
