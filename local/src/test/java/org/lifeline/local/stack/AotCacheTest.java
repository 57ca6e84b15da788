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

class AotCacheTest {
    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.writeString(folder.resolve("quarkus-run.jar"), "");
    }

    @Test
    void firstRunTrainsAndLaterRunsUseWhatItWrote() throws IOException {
        AotCache first = cache();
        assertThat(first.options()).singleElement().asString().startsWith("-XX:AOTCacheOutput=");

        Files.writeString(written(first), "cache");
        first.keep();

        assertThat(cache().options()).containsExactly("-XX:AOTCache=" + first.file());
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

    private AotCache cache() {
        return AotCache.of(folder, "gateway", jar);
    }

    private static Path written(AotCache cache) {
        return Path.of(cache.options().get(0).substring("-XX:AOTCacheOutput=".length()));
    }
}
