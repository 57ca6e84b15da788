package org.lifeline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    Path folder;

    @Test
    void fileIsReplacedAsAWholeAndIsItsOwnersAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("note"), "a longer one before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        PrivateFiles.write(file, "after");

        assertThat(file).hasContent("after");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void fileThatCannotBeWrittenStaysAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("note"), "before");
        Files.createDirectories(folder.resolve("note.part/in-the-way"));

        assertThatThrownBy(() -> PrivateFiles.write(file, "after")).isInstanceOf(IOException.class);

        assertThat(file).hasContent("before");
    }

    @Test
    void fullDiskLeavesTheFileAsItWasAndNothingHalfBesideIt() throws IOException {
        try (FullDisk disk = FullDisk.mountedOn(folder, 1)) {
            Path file = folder.resolve("note");
            PrivateFiles.write(file, "before");
            disk.fill();

            assertThatThrownBy(() -> PrivateFiles.write(file, "after"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left on device");

            assertThat(file).hasContent("before");
            assertThat(folder.resolve("note.part")).doesNotExist();
        }
    }

    @Test
    void secretThatCannotBeKeptIsNotUsedEither() throws IOException {
        Path data = Files.writeString(folder.resolve("data"), "no folder");
        Secrets secrets = Secrets.in(data);

        assertThatThrownBy(() -> secrets.key("protection")).isInstanceOf(UncheckedIOException.class);

        assertThat(secrets.find("protection")).isEmpty();
        assertThatThrownBy(() -> secrets.key("protection")).isInstanceOf(UncheckedIOException.class);
    }
}
