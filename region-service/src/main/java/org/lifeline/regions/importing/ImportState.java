package org.lifeline.regions.importing;

/** How far an import is. */
public enum ImportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED
}
