package org.lifeline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder;

    @Test
    void processOfAKilledRunIsEnded() throws Exception {
        Process process = new ProcessBuilder("sleep", "300").start();
        new Leftovers(folder).remember("gateway", process.toHandle());

        assertThat(new Leftovers(folder).end()).containsExactly("gateway");

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(new Leftovers(folder).end()).isEmpty();
    }

    @Test
    void laterProcessWithTheSameNumberIsLeftAlone() throws IOException {
        Process process = new ProcessBuilder("sleep", "300").start();
        try {
            Files.writeString(folder.resolve("gateway"), process.pid() + " 2020-01-01T00:00:00Z");

            assertThat(new Leftovers(folder).end()).isEmpty();

            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
