package org.lifeline.gateway.status.export.table;

/**
 * What a cell holds: a String, a Number of things, a whole Number that names something as a year does, a Double from 0 to 1,
 * a BigDecimal, an Instant, a Boolean.
 */
public enum Kind {
    TEXT,
    COUNT,
    WHOLE,
    SHARE,
    DEGREES,
    TIME,
    FLAG
}
