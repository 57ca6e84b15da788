package org.lifeline.local.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One launcher per directory: a lock that the operating system lets go when its holder dies. */
public final class DirectoryLock implements AutoCloseable {
    private final FileChannel file;

    private DirectoryLock(FileChannel file) {
        this.file = file;
    }

    /** Takes the lock or refuses, naming the process that holds it. */
    public static DirectoryLock take(Path directory) {
        Path path = directory.resolve("lock");
        try {
            PrivateFiles.createFolders(directory);
            FileChannel file = PrivateFiles.open(path);
            if (!locked(file)) {
                String holder = Files.readString(path).strip();
                file.close();
                throw new Refused("Lifeline already runs on " + directory
                        + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + ": stop it first, or choose another directory.");
            }
            noteHolder(file);
            return new DirectoryLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + directory + " cannot be locked", e);
        }
    }

    /** For whoever is refused; the lock holds without, as on a full disk. */
    private static void noteHolder(FileChannel file) throws IOException {
        file.truncate(0);
        try {
            file.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
        } catch (IOException full) {
            file.truncate(0);
        }
    }

    /** Whether a process that lives is noted as the holder; without touching the lock, which that would let go. */
    public static boolean isHeld(Path directory) {
        try {
            String holder = Files.exists(directory.resolve("lock"))
                    ? Files.readString(directory.resolve("lock")).strip()
                    : "";
            return !holder.isEmpty() && ProcessHandle.of(Long.parseLong(holder)).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + directory + " cannot be read", e);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        if (!file.isOpen()) {
            return;
        }
        try {
            file.truncate(0); // nobody holds it
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
