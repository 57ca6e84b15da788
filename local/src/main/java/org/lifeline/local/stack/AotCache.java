package org.lifeline.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The start-up cache of one service (JEP 483 and 514, from JDK 25 on): the first run is the training, and the JVM writes
 * the cache when that run ends; later runs start from it.
 */
record AotCache(Path file, boolean exists) {
    private static final int FIRST_JDK = 25;

    static boolean supported() {
        return Runtime.version().feature() >= FIRST_JDK;
    }

    /** One per service and JDK; older than the service's jar is as good as none. */
    static AotCache of(Path folder, String service, Path jar) {
        Path file = folder.resolve(service + "-" + Runtime.version() + ".aot");
        try {
            Files.createDirectories(folder);
            boolean current = Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
            return new AotCache(file, current);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> options() {
        if (exists) {
            return List.of("-XX:AOTCache=" + file);
        }
        discard();
        return List.of("-XX:AOTCacheOutput=" + part());
    }

    /** After a training run that ended by itself. */
    void keep() {
        try {
            if (Files.exists(part())) {
                Files.move(part(), file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be kept", e);
        }
    }

    /** After a training run that was cut short. */
    void discard() {
        try {
            Files.deleteIfExists(part());
            Files.deleteIfExists(part().resolveSibling(part().getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(part() + " cannot be removed", e);
        }
    }

    private Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
