package org.lifeline.outages.report.form;

/** Why nobody could say. */
public enum NoDataReason {
    NO_ACCESS,
    NO_NETWORK,
    NOT_ASKED,
    UNSAFE_TO_ASK
}
