package org.lifeline.outages.report.form;

/** How a number of people was come by. */
public enum PeopleMethod {
    COUNT,
    SURVEY,
    ESTIMATE,
    MODEL
}
