package org.lifeline.local.machine;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The rule of all that an installation keeps on disk: nobody but its owner reads, writes, enters or runs it. */
public final class PrivateFiles {
    /** For shells that start children: what they make is private too. */
    static final String UMASK = "umask 077";

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);
    private static final FileAttribute<?> FOLDER = PosixFilePermissions.asFileAttribute(OWNERS);
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(EnumSet.of(OWNER_READ, OWNER_WRITE));

    private PrivateFiles() {}

    /** Makes those that are missing. */
    public static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) { // also where a link leads to one
            Files.createDirectories(folder, FOLDER);
        }
    }

    /** Opens a file to read and write, made if it is missing. */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, Set.of(CREATE, READ, WRITE), FILE);
    }

    /** Writes a file anew, whole or not at all: where it cannot be written, on a full disk say, what it was before stays. */
    public static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part); // of a run that was cut short, and perhaps open to others
            try (FileChannel channel = FileChannel.open(part, Set.of(CREATE_NEW, WRITE), FILE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(part, file, REPLACE_EXISTING, ATOMIC_MOVE);
        } catch (IOException e) {
            discard(part);
            throw e;
        }
    }

    /** Takes away what was begun and cannot be brought to its end; what cannot even be taken away does no harm. */
    static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // the next attempt begins with it
        }
    }

    /** The owner's part of permissions. */
    public static Set<PosixFilePermission> ownersPart(Set<PosixFilePermission> permissions) {
        Set<PosixFilePermission> part = EnumSet.copyOf(OWNERS);
        part.retainAll(permissions);
        return part;
    }

    /** Makes private what was not, links inside left alone; nothing where there is no such folder. */
    public static void tighten(Path folder) {
        try {
            Path real = Files.exists(folder) ? folder.toRealPath() : folder; // it may lie on another disk
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
                        throws IOException {
                    return tightened(visited);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : tightened(file);
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    return goneMeanwhile(e);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                    return e == null ? FileVisitResult.CONTINUE : goneMeanwhile(e);
                }
            });
        } catch (IOException e) {
            throw new Refused(
                    folder + " cannot be kept from others, since not all of it belongs to you: " + e.getMessage(), e);
        }
    }

    private static FileVisitResult tightened(Path path) throws IOException {
        try {
            Set<PosixFilePermission> now =
                    Files.readAttributes(path, PosixFileAttributes.class).permissions();
            Set<PosixFilePermission> owners = ownersPart(now);
            if (!owners.equals(now)) {
                Files.setPosixFilePermissions(path, owners);
            }
            return FileVisitResult.CONTINUE;
        } catch (NoSuchFileException e) {
            return goneMeanwhile(e);
        }
    }

    // Another launcher may work in a folder that both share.
    private static FileVisitResult goneMeanwhile(IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }
}
