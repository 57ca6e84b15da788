package org.lifeline.local.machine;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
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

    /** Writes a file anew. */
    public static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE, TRUNCATE_EXISTING, WRITE), FILE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
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
