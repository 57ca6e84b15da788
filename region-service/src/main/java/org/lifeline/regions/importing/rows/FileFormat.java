package org.lifeline.regions.importing.rows;

import java.io.IOException;

/** How files of one kind are read. */
public interface FileFormat {
    /**
     * Reads the file once to the end before anything of it is applied, so that one that is broken somewhere changes nothing.
     *
     * @throws UnreadableFile when it is not such a file, or has more rows than are taken
     */
    Rows open(WholeFile file) throws IOException;

    /** Everything of such a file has been applied. */
    default void applied() {}
}
