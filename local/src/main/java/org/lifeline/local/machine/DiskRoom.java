package org.lifeline.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a disk is full: what does not start on one can often not even write down why. */
public final class DiskRoom {
    private static final long LEAST = 1 << 20;

    private DiskRoom() {}

    /** A sentence for whoever has to make room; empty where there is some, or where nobody can tell. */
    public static Optional<String> complaint(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= LEAST
                    ? Optional.empty()
                    : Optional.of("The disk of " + folder + " is full: make room on it and try again.");
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
