package org.lifeline.gateway.status.export.table;

/**
 * What a cell holds: a String, a Number of things, a whole Number that names something as a year does, a Double from 0 to 1,
 * a Double in a unit of its own, a BigDecimal, an Instant, a Boolean.
 */
public enum Kind {
    TEXT,
    COUNT,
    WHOLE,
    SHARE,
    MEASURE,
    DEGREES,
    TIME,
    FLAG
}
