package org.lifeline.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs as the tests of other rooms need them. */
public final class TestBinaries {
    private TestBinaries() {}

    /** So that they are not unpacked once for every test. */
    public static void linkInto(Path folder) throws IOException {
        Path unpacked = Binaries.unpackedIn(TestPostgres.sharedBinaries());
        Files.createSymbolicLink(folder.resolve(unpacked.getFileName()), unpacked);
    }
}
