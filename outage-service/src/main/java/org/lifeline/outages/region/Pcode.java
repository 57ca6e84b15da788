package org.lifeline.outages.region;

/** The form of a P-code. */
public final class Pcode {
    public static final String FORM = "[A-Z]{2}\\d{0,10}|C\\d{1,8}";

    private Pcode() {}
}
