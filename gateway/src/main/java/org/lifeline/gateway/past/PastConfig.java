package org.lifeline.gateway.past;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What boards of other times may cost. */
@ConfigMapping(prefix = "lifeline.past")
interface PastConfig {
    /** How many are kept; each is as large as the board of now, 16 MB for a country of communities. */
    @WithDefault("3")
    int kept();

    /** Of how many times the states are kept, from which those of others are told as differences; they go when memory is short. */
    @WithDefault("8")
    int keptStates();

    /** How many are fetched at once. */
    @WithDefault("2")
    int fetches();

    /** How many calls may wait for one; the others are sent away. */
    @WithDefault("16")
    int waiting();

    /** How long a service may take to tell what it knew, and how long a call waits. */
    @WithDefault("10s")
    Duration patience();

    /** For so long something may still be recorded for a time that has passed: no board of it is kept before. */
    @WithDefault("60s")
    Duration settles();

    /** How often a service that does not tell is asked again at once. */
    @WithDefault("1")
    int retries();

    @WithDefault("100ms")
    Duration pause();

    @WithDefault("50ms")
    Duration jitter();

    /** If half of so many questions were not answered, the service is spared. */
    @WithDefault("6")
    int window();

    @WithDefault("2s")
    Duration spared();
}
