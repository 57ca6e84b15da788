package org.lifeline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void processOfAKilledRunIsEnded() throws Exception {
        Process process = new ProcessBuilder("sleep", "300").start();
        new Leftovers(folder, said::add).remember("gateway", process.toHandle());

        assertThat(new Leftovers(folder, said::add).end()).containsExactly("gateway");

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(new Leftovers(folder, said::add).end()).isEmpty();
    }

    @Test
    void laterProcessWithTheSameNumberIsLeftAlone() throws IOException {
        Process process = new ProcessBuilder("sleep", "300").start();
        try {
            Files.writeString(folder.resolve("gateway"), process.pid() + " 2020-01-01T00:00:00Z");

            assertThat(new Leftovers(folder, said::add).end()).isEmpty();

            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whatCannotBeNotedIsSaidAndRunsOn() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("run"), "a file");

        new Leftovers(noFolder, said::add).remember("gateway", ProcessHandle.current());

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("It cannot be noted that gateway runs as process "
                        + ProcessHandle.current().pid());
    }

    @Test
    void halfANoteIsNoNote() throws IOException {
        Files.writeString(folder.resolve("gateway"), "");
        Files.writeString(folder.resolve("outage-service"), "4711");

        assertThat(new Leftovers(folder, said::add).end()).isEmpty();

        assertThat(folder).isEmptyDirectory();
    }
}
