package org.lifeline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void fileOverItsBoundIsPutAsideAndBeginsAnew() throws IOException {
        Path path = tooLong();

        new LogFile(path, said::add).bound();

        assertThat(path).isEmptyFile();
        assertThat(folder.resolve("gateway.log.1")).hasSize(10_000_001);
    }

    @Test
    void fileThatCannotBeCopiedStaysWithTheOneBeforeIt() throws IOException {
        Path path = tooLong();
        Path before = Files.writeString(folder.resolve("gateway.log.1"), "before");
        Files.createDirectories(folder.resolve("gateway.log.1.part/in-the-way"));

        new LogFile(path, said::add).bound();

        assertThat(path).hasSize(10_000_001);
        assertThat(before).hasContent("before");
    }

    @Test
    void runBeginsWithALogOfItsOwnAndTheOneBeforeIsKept() throws IOException {
        Path path = Files.writeString(folder.resolve("gateway.log"), "of the last run");

        ProcessBuilder.Redirect output = new LogFile(path, said::add).begin();

        assertThat(output.file()).isEqualTo(path.toFile());
        assertThat(path).isEmptyFile();
        assertThat(folder.resolve("gateway.log.1")).hasContent("of the last run");
        assertThat(said).isEmpty();
    }

    @Test
    void logThatCannotBePutAsideIsGoneOnWith() throws IOException {
        Path path = Files.writeString(folder.resolve("gateway.log"), "of the last run");
        Files.createDirectories(folder.resolve("gateway.log.1/in-the-way"));

        ProcessBuilder.Redirect output = new LogFile(path, said::add).begin();

        assertThat(output.file()).isEqualTo(path.toFile());
        assertThat(path).hasContent("of the last run");
        assertThat(said).singleElement().asString().startsWith(path + " cannot be put aside and is gone on with: ");
    }

    @Test
    void withoutALogTheOutputGoesNowhereAndThatIsSaid() throws IOException {
        Path path = Files.writeString(folder.resolve("log"), "no folder").resolve("gateway.log");

        ProcessBuilder.Redirect output = new LogFile(path, said::add).begin();

        assertThat(output).isEqualTo(ProcessBuilder.Redirect.DISCARD);
        assertThat(said).singleElement().asString().startsWith(path + " cannot be written, so this run has no log: ");
    }

    private Path tooLong() throws IOException {
        Path path = folder.resolve("gateway.log");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(10_000_001);
        }
        return path;
    }
}
