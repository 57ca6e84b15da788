package org.lifeline.gateway.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From what age on what is known of a service is no longer fresh, and from when on the service is silent. */
@ConfigMapping(prefix = "lifeline.upstream")
interface UpstreamConfig {
    @WithDefault("10s")
    Duration freshWithin();

    @WithDefault("60s")
    Duration staleWithin();
}
