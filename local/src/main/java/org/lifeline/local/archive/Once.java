package org.lifeline.local.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lifeline.local.machine.Folders;
import org.lifeline.local.machine.PrivateFiles;

/** Work on a folder that several launchers share: one does it, the others wait and find it done. */
public final class Once {
    private Once() {}

    /** What is done; it may fail. */
    public interface Work {
        void on(Path folder) throws IOException;
    }

    /** Makes the folder, unless it is there; under a temporary name first, so never half. */
    public static void make(Path folder, Work work) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        PrivateFiles.createFolders(folder.getParent());
        alone(folder, wanted -> {
            if (Files.notExists(wanted)) {
                Path part = wanted.resolveSibling(wanted.getFileName() + ".part");
                Folders.delete(part);
                try {
                    work.on(part);
                    Files.move(part, wanted);
                } catch (IOException | RuntimeException e) {
                    Folders.delete(part); // half of it would only fill the disk
                    throw e;
                }
            }
        });
    }

    /** While no other launcher works on the folder; within this one the caller sees to that. */
    public static void alone(Path folder, Work work) throws IOException {
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel file = PrivateFiles.open(lock);
                var held = file.lock()) {
            if (held.isValid()) {
                work.on(folder);
            }
        }
    }
}
