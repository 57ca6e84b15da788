package org.lifeline.regions.region;

/** What became of something that was told. */
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED
}
