package org.lifeline.gateway.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What is kept of past hours. */
@ConfigMapping(prefix = "lifeline.history")
interface HistoryConfig {
    /** The folder with a file for each day; without one the latest days are held in memory. */
    Optional<Path> keptIn();

    /** How far back it reaches. A day of 5,600 areas is at most some 240 kB on disk, a year 90 MB. */
    @WithDefault("P400D")
    Duration keep();

    /** How many days are held where there is no folder. */
    @WithDefault("8")
    int daysInMemory();

    /** How often it is looked for hours that are missing; `off` never. */
    @WithDefault("1m")
    String look();

    /** After the start: until then there may be nobody to ask. */
    @WithDefault("15s")
    Duration delay();

    /** For how long at once hours are filled in. */
    @WithDefault("20s")
    Duration turn();

    /** The pause after each, as a multiple of what it took: nobody is to notice that a year is being filled in. */
    @WithDefault("3")
    int rest();

    /** For so long something may still be recorded for an hour that has passed. */
    @WithDefault("2m")
    Duration settles();
}
