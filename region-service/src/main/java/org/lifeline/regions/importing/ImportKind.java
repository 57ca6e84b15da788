package org.lifeline.regions.importing;

/** What a file tells about regions. */
public enum ImportKind {
    /** What they are: hierarchy, names, population. As CSV. */
    REGIONS,
    /** Where they lie. As GeoJSON. */
    BOUNDARIES
}
