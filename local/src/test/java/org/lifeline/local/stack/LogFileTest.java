package org.lifeline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void fileOverItsBoundIsPutAsideAndBeginsAnew() throws IOException {
        Path path = folder.resolve("gateway.log");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(10_000_001);
        }

        new LogFile(path).bound();

        assertThat(path).isEmptyFile();
        assertThat(folder.resolve("gateway.log.1")).hasSize(10_000_001);
    }
}
