package org.lifeline.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of one service. */
record ServiceCommand(String name, int port, Path jar, String heap, boolean aot, Path cacheFolder) {
    static ServiceCommand of(String name, int port, Settings settings) {
        return new ServiceCommand(
                name,
                port,
                settings.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar"),
                settings.heap(),
                settings.aot() && AotCache.supported(),
                settings.cache().resolve("aot"));
    }

    List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + heap);
        line.add("-XX:+ExitOnOutOfMemoryError"); // a service without memory is better started again
        if (aot) {
            line.addAll(cache().options());
        }
        line.addAll(List.of("-jar", jar.toString()));
        return line;
    }

    boolean trains() {
        return aot && !cache().exists();
    }

    /** Tells that it ended by itself, when asked to. */
    void ended(boolean trained) {
        if (trained) {
            cache().keep();
        } else if (aot) {
            cache().discard();
        }
    }

    private AotCache cache() {
        return AotCache.of(cacheFolder, name, jar);
    }
}
