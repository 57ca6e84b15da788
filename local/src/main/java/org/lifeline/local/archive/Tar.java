package org.lifeline.local.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.lifeline.local.machine.PrivateFiles;

/** Unpacks a tar archive with its links and, for the owner, its permissions, and nothing outside its folder. */
public final class Tar {
    private Tar() {}

    public static void unpack(InputStream uncompressed, Path target) throws IOException {
        Path root = target.toAbsolutePath().normalize();
        try (var tar = new TarArchiveInputStream(uncompressed)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(root, root.resolve(entry.getName()), entry);
                if (entry.isDirectory()) {
                    PrivateFiles.createFolders(path);
                    continue;
                }
                PrivateFiles.createFolders(path.getParent());
                if (entry.isSymbolicLink()) {
                    inside(root, path.resolveSibling(entry.getLinkName()), entry);
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isFile() && !entry.isLink()) {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(path, PrivateFiles.ownersPart(permissions(entry.getMode())));
                } else {
                    throw new IOException("Neither file nor folder nor symbolic link: " + entry.getName());
                }
            }
        }
    }

    private static Path inside(Path root, Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(root)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        return normal;
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] fromOwnerRead = PosixFilePermission.values(); // in the order of the bits
        for (int bit = 0; bit < fromOwnerRead.length; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                permissions.add(fromOwnerRead[bit]);
            }
        }
        return permissions;
    }
}
