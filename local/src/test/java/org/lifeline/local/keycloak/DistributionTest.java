package org.lifeline.local.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.local.machine.Refused;

class DistributionTest {
    @TempDir
    Path directory;

    private final List<List<String>> builds = new ArrayList<>();
    private Path archive;

    @BeforeEach
    void archive() throws IOException {
        archive = directory.resolve("keycloak-quarkus-dist-1.tar.gz");
        byte[] bytes = "jar".getBytes(UTF_8);
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            TarArchiveEntry entry = new TarArchiveEntry("keycloak-1/lib/quarkus-run.jar");
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
    }

    @Test
    void itIsUnpackedAndBuiltOnceForTheSameOptions() throws Exception {
        Distribution distribution = new Distribution(directory.resolve("home"), archive, sha256());

        distribution.make(List.of("--db=postgres"), builds::add);
        Files.delete(archive);
        distribution.make(List.of("--db=postgres"), builds::add);
        distribution.make(List.of("--db=mariadb"), builds::add);

        assertThat(directory.resolve("home/lib/quarkus-run.jar")).hasContent("jar");
        assertThat(builds).containsExactly(List.of("--db=postgres"), List.of("--db=mariadb"));
    }

    @Test
    void whatTheBuildLeavesOpenIsItsOwnersAlone() throws Exception {
        Path made = directory.resolve("home/lib/made.jar");

        new Distribution(directory.resolve("home"), archive, sha256()).make(List.of(), options -> {
            try {
                Files.setPosixFilePermissions(Files.createFile(made), PosixFilePermissions.fromString("rw-r--r--"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");
    }

    @Test
    void buildThatFailedIsDoneAgain() throws Exception {
        Distribution distribution = new Distribution(directory.resolve("home"), archive, sha256());
        assertThatThrownBy(() -> distribution.make(List.of(), options -> {
                    throw new Refused("no memory");
                }))
                .isInstanceOf(Refused.class);

        distribution.make(List.of(), builds::add);

        assertThat(builds).hasSize(1);
    }

    @Test
    void archiveWithAnotherChecksumIsRefusedBeforeAnythingOfItIsUnpacked() {
        Distribution distribution = new Distribution(directory.resolve("home"), archive, "0".repeat(64));

        assertThatThrownBy(() -> distribution.make(List.of(), builds::add))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not the Keycloak that this project names");
        assertThat(directory).isDirectoryNotContaining(file -> Files.isDirectory(file));
        assertThat(builds).isEmpty();
    }

    private String sha256() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive)));
    }
}
