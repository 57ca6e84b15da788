package org.lifeline.regions.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are taken and worked through. */
@ConfigMapping(prefix = "lifeline.imports")
public interface ImportSettings {
    /** The largest file. */
    @WithDefault("64M")
    MemorySize mostBytes();

    /** So many files may be on their way at a time: each holds a worker for as long as its network takes. */
    @WithDefault("4")
    int uploadsAtOnce();

    /** And so many of one sender, so that there is always room for another's. */
    @WithDefault("2")
    int uploadsOfOne();

    /** Of one file; a country has thousands. */
    @WithDefault("200000")
    int mostRows();

    /** Corners of one shape, each of which takes some 500 bytes while the shape is repaired. */
    @WithDefault("200000")
    int mostPoints();

    /** Rows that are kept together; a shape counts as one more for every thousand corners. */
    @WithDefault("200")
    int together();

    /** How often it is looked whether a file waits although nobody rang. */
    @WithDefault("2s")
    Duration poll();

    /** An import that gets no row further in so many attempts fails. */
    @WithDefault("5")
    int mostAttempts();

    /** How long it is known what became of an import, from its end. */
    @WithDefault("90d")
    Duration keep();

    /** A file of which nothing came for so long was broken off. */
    @WithDefault("1h")
    Duration patience();

    /** How often what is past its time is erased. */
    @WithDefault("1h")
    Duration tend();
}
