package org.lifeline.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of one service. */
record ServiceCommand(String name, Path jar, String heap, boolean cached, Path cacheFolder) {
    /** Sockets write from here, and ready answers lie here; without a bound it may grow as large as the heap once more. */
    private static final String MOST_OUTSIDE_THE_HEAP = "128m";

    static ServiceCommand of(String name, Settings settings) {
        return new ServiceCommand(
                name,
                settings.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar"),
                settings.heap(),
                settings.startCaches(),
                settings.cache().resolve("start"));
    }

    List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + heap);
        line.add("-XX:MaxDirectMemorySize=" + MOST_OUTSIDE_THE_HEAP);
        line.add("-XX:+ExitOnOutOfMemoryError"); // a service without memory is better started again
        if (cached) {
            line.addAll(cache().options());
        }
        line.addAll(List.of("-jar", jar.toString()));
        return line;
    }

    boolean trains() {
        return cached && !cache().exists();
    }

    /** Tells that it ended by itself, when asked to. */
    void ended(boolean trained) {
        if (trained) {
            cache().keep();
        } else if (cached) {
            cache().discard();
        }
    }

    private StartCache cache() {
        return StartCache.of(cacheFolder, name, jar);
    }
}
