package org.lifeline.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the project and its data are. */
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the databases and logs are kept (default: .lifeline in the project)")
    private Path data;

    /** Given by the shell command, which knows where it lies. */
    Path root() {
        return Path.of(System.getProperty("lifeline.root", "")).toAbsolutePath();
    }

    Path data() {
        return data == null ? root().resolve(".lifeline") : data.toAbsolutePath();
    }
}
