package org.lifeline.local.machine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A small disk of its own, in memory, that can be filled to the last byte; only where this user may mount one. */
public record FullDisk(Path folder) implements AutoCloseable {
    private static final int BLOCK = 4096;

    /** Leaves the test out where nothing may be mounted. */
    public static FullDisk mountedOn(Path folder, int megabytes) {
        String size = String.format(Locale.ROOT, "size=%dm,mode=0700", megabytes);
        assumeTrue(
                Commands.succeeds("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()),
                "this user may mount nothing");
        return new FullDisk(folder);
    }

    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("filling"))) {
            byte[] block = new byte[BLOCK];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    public void makeRoom() throws IOException {
        Files.delete(folder.resolve("filling"));
    }

    @Override
    public void close() {
        Commands.succeeds("umount", "-l", folder.toString());
    }
}
