package org.lifeline.gateway.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently calls are forwarded. */
@ConfigMapping(prefix = "lifeline.forward")
interface ForwardConfig {
    /** How long opening a connection to a service may take. */
    @WithDefault("2s")
    Duration connectWithin();

    /** How long a service may be silent, before its answer and within it, once it has the whole request. */
    @WithDefault("30s")
    Duration answerWithin();

    /** Connections to each service; as many calls again may wait for one. */
    @WithDefault("64")
    int mostConnections();

    /** The largest body that is taken. */
    @WithDefault("1M")
    MemorySize mostBody();

    /** What a caller is told to wait when a service is down. */
    @WithDefault("5s")
    Duration retryAfter();
}
