package org.lifeline.door.answer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many large answers there may be at a time, so that nobody's questions fill the memory. */
@ConfigMapping(prefix = "lifeline.answers")
interface LargeAnswerConfig {
    /** That are made at a time: each keeps a core busy. The others wait. */
    @WithDefault("2")
    int madeAtOnce();

    /** How long one waits to be made, or for another who makes the same, before the caller is told to come again. */
    @WithDefault("10s")
    Duration patience();

    /** Calls that hold a thread while their answer is made or waited for; three quarters of them of those who have not signed in. */
    @WithDefault("64")
    int callsAtOnce();

    /** Of one person. */
    @WithDefault("16")
    int callsOfAPersonAtOnce();

    /** That are kept for whoever asks the same within a second; a list of 6,000 areas has half of one megabyte. */
    @WithDefault("16M")
    MemorySize kept();

    /** That are under way to their readers, however slowly these read. */
    @WithDefault("48M")
    MemorySize underWay();
}
