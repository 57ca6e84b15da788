package org.lifeline.outages.supply;

/** Whether a claim is about all of an area, and so about the areas in it that have nothing fresher, or about a part. */
public enum Scope {
    WHOLE_AREA,
    PART
}
