package org.lifeline.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.lifeline.local.archive.Once;
import org.lifeline.local.archive.Tar;
import org.lifeline.local.machine.Refused;

/** PostgreSQL's programs for this platform, from the archive on the class path. */
final class Binaries {
    private Binaries() {}

    /** Such as 18.4.0. */
    static String version() {
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String major() {
        return version().split("\\.")[0];
    }

    static Path home(Path shared) {
        return shared.resolve("postgres-" + version());
    }

    /** Unpacks once per version below a folder that many may share; under a temporary name first, so never half. */
    static synchronized Path unpackedIn(Path shared) {
        Path home = home(shared);
        try {
            Once.make(home, part -> {
                try (InputStream archive = archive()) {
                    unpack(archive, part);
                }
            });
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked to " + home, e);
        }
    }

    private static InputStream archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + os + "-" + arch + ".txz";
        InputStream archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new Refused("There is no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + " in this build (" + name + ").");
        }
        return archive;
    }

    static void unpack(InputStream archive, Path target) throws IOException {
        Tar.unpack(new XZCompressorInputStream(new BufferedInputStream(archive)), target);
    }
}
