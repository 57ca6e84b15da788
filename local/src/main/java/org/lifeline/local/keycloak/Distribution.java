package org.lifeline.local.keycloak;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.lifeline.local.archive.Once;
import org.lifeline.local.archive.Tar;
import org.lifeline.local.machine.Folders;
import org.lifeline.local.machine.PrivateFiles;
import org.lifeline.local.machine.Refused;

/**
 * Keycloak's programs: checked, unpacked and built once for each version and JDK, and shared by all data directories.
 *
 * @param archive as the project's build fetched it
 * @param sha256 of the archive, in hexadecimal
 */
public record Distribution(Path home, Path archive, String sha256) {

    /** The one of this project, below the folder of what can be made again. */
    public static Distribution of(Path root, Path shared) {
        Properties pinned = pinned();
        String version = pinned.getProperty("version");
        return new Distribution(
                shared.resolve(
                        "keycloak-" + version + "-jdk" + Runtime.version().feature()),
                root.resolve("local/target/keycloak/keycloak-quarkus-dist-" + version + ".tar.gz"),
                pinned.getProperty("sha256"));
    }

    private static Properties pinned() {
        try (InputStream in = Distribution.class.getResourceAsStream("distribution.properties")) {
            Properties pinned = new Properties();
            pinned.load(in);
            return pinned;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks what is not there, and has it built by the given command unless that was done with the same options. */
    public synchronized void make(List<String> options, Consumer<List<String>> build) {
        try {
            Once.make(home, this::unpack);
            if (!isBuilt(options)) {
                Once.alone(home, folder -> {
                    if (!isBuilt(options)) {
                        build.accept(options);
                        PrivateFiles.tighten(home); // the build opens what it made to everybody
                        noteBuilt(options);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be unpacked to " + home, e);
        }
    }

    private void unpack(Path part) throws IOException {
        if (Files.notExists(archive)) {
            throw new Refused("Keycloak is not here: " + archive + " is missing, ./mvnw package fetches it.");
        }
        verify();
        Path whole = part.resolveSibling(part.getFileName() + ".whole");
        Folders.delete(whole);
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            Tar.unpack(in, whole);
        }
        String topFolder =
                archive.getFileName().toString().replace("-quarkus-dist", "").replace(".tar.gz", "");
        Files.move(whole.resolve(topFolder), part);
        Folders.delete(whole);
    }

    private void verify() throws IOException {
        MessageDigest digest = sha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(archive), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        String actual = HexFormat.of().formatHex(digest.digest());
        if (!actual.equals(sha256)) {
            throw new Refused(archive + " is not the Keycloak that this project names: its SHA-256 is " + actual
                    + " and should be " + sha256 + ". Nothing of it was run; delete it, also from Maven's repository.");
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isBuilt(List<String> options) throws IOException {
        return Files.exists(note()) && Files.readString(note()).equals(String.join("\n", options));
    }

    private void noteBuilt(List<String> options) throws IOException {
        PrivateFiles.write(note(), String.join("\n", options));
    }

    private Path note() {
        return home.resolve("built");
    }
}
