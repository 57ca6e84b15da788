package org.lifeline.outages.region;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How patiently region-service is asked about a P-code that the replica does not know. */
@ConfigMapping(prefix = "lifeline.region-service")
interface RegionServiceConfig {
    URI url();

    /** How long a whole answer may take. */
    @WithDefault("2500ms")
    Duration answerWithin();

    /** How often it is asked again at once. */
    @WithDefault("1")
    int retries();

    @WithDefault("50ms")
    Duration pause();

    /** How much longer or shorter the pause may be. */
    @WithDefault("50ms")
    Duration jitter();

    /** So many tries, the last ones, are looked at. */
    @WithDefault("4")
    int window();

    /** What part of them has to fail for it not to be asked for a while. */
    @WithDefault("0.5")
    double share();

    /** How long it is not asked then, before one try. */
    @WithDefault("2s")
    Duration delay();
}
