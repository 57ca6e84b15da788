package org.lifeline.regions.importing.rows;

import org.lifeline.regions.region.Outcome;

/** One row of a file, read and not yet applied. */
public interface Row {
    /** As a person would count it. */
    int number();

    /** As the file has it; null where it names none. */
    String pcode();

    /** How much work it is; 1 for a simple one. */
    default int weight() {
        return 1;
    }

    /**
     * In the caller's transaction.
     *
     * @param dryRun whether it is only said what would become of it
     * @throws Refused before anything of it is changed
     */
    Outcome apply(boolean dryRun);
}
