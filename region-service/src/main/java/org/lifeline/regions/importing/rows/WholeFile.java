package org.lifeline.regions.importing.rows;

import java.io.InputStream;

/** A file that can be read as often as it takes. */
public interface WholeFile {
    InputStream open();
}
