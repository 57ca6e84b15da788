package org.lifeline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.writeString(folder.resolve("quarkus-run.jar"), "");
    }

    @Test
    void firstRunTrainsAndLaterRunsUseWhatItWrote() throws IOException {
        StartCache first = cache();
        assertThat(first.options().get(0)).matches("-XX:(AOTCacheOutput|ArchiveClassesAtExit)=.*");

        Files.writeString(written(first), "cache");
        first.keep();

        assertThat(cache().options())
                .element(0)
                .asString()
                .matches("-XX:(AOTCache|SharedArchiveFile)=.*")
                .endsWith("=" + first.file());
    }

    @Test
    void cacheOlderThanTheServiceIsTrainedAnew() throws IOException {
        Files.writeString(written(cache()), "cache");
        cache().keep();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(cache().exists()).isFalse();
    }

    @Test
    void halfACacheIsThrownAway() throws IOException {
        Path half = written(cache());
        Files.writeString(half, "ca");

        cache().discard();

        assertThat(half).doesNotExist();
        assertThat(cache().exists()).isFalse();
    }

    @Test
    void withoutAFolderForItAServiceStartsAsIfItWereTheFirstTime() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("start"), "a file");

        StartCache cache = StartCache.of(noFolder, "gateway", jar);

        assertThat(cache.exists()).isFalse();
        assertThat(cache.options()).hasSize(2);
        cache.keep();
    }

    private StartCache cache() {
        return StartCache.of(folder, "gateway", jar);
    }

    private static Path written(StartCache cache) {
        return Path.of(cache.options().get(0).replaceFirst("^-XX:[A-Za-z]+=", ""));
    }
}
