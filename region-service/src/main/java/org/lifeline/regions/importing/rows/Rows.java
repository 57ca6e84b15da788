package org.lifeline.regions.importing.rows;

import java.io.IOException;
import java.util.List;

/** The rows of one file in the order in which they are applied, which is the same however often the file is read. */
public interface Rows extends AutoCloseable {
    int total();

    /** Null after the last. */
    Row next() throws IOException;

    /** Told before rows are applied together, in their transaction, so that what they need is fetched together. */
    default void ahead(List<Row> rows) {}

    @Override
    void close() throws IOException;
}
