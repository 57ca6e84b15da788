package org.lifeline.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.lifeline.local.machine.PrivateFiles;

/**
 * The start-up cache of one service: the first run is the training, and the JVM writes the cache when that run ends; later
 * runs start from it. From JDK 25 on it is an AOT cache (JEP 514), before that an archive of the loaded classes (JEP 350).
 * The JVM itself leaves alone what does not fit its classes. What cannot be kept costs the next start some seconds, and
 * keeps no service from starting or stopping.
 */
public record StartCache(Path file, boolean exists) {
    private static final boolean AOT = Runtime.version().feature() >= 25;

    /** One per service and JDK; older than the service's jar is as good as none. */
    public static StartCache of(Path folder, String service, Path jar) {
        Path file = folder.resolve(service + "-" + Runtime.version() + (AOT ? ".aot" : ".jsa"));
        try {
            PrivateFiles.createFolders(folder);
            boolean current = Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
            return new StartCache(file, current);
        } catch (IOException none) {
            return new StartCache(file, false);
        }
    }

    /** Those of the JVM, for the next run. */
    public List<String> options() {
        if (!exists) {
            discard();
        }
        String use = AOT ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        String write = AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        // else a page of what cannot be cached hides the service's own words
        String quiet = AOT ? "-Xlog:aot*=error" : "-Xlog:cds*=error";
        return List.of(exists ? use + file : write + part(), quiet);
    }

    /** After a training run that ended by itself. */
    public void keep() {
        try {
            if (Files.exists(part())) {
                Files.move(part(), file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException trainedAgain) {
            discard();
        }
    }

    /** After a training run that was cut short. */
    void discard() {
        try {
            Files.deleteIfExists(part());
            Files.deleteIfExists(part().resolveSibling(part().getFileName() + ".config"));
        } catch (IOException stays) {
            // the JVM writes it anew
        }
    }

    private Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
