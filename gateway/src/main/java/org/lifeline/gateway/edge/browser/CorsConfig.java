package org.lifeline.gateway.edge.browser;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which pages of other sites may read the API from a browser. */
@ConfigMapping(prefix = "lifeline.edge.cors")
interface CorsConfig {
    /** Such as {@code https://map.example.org}, or {@code *} for all; without any, only this gateway's own pages. */
    Optional<Set<String>> origins();

    /** Whether they may do so as who is signed in here; never with {@code *}. */
    @WithDefault("false")
    boolean credentials();

    /** How long a browser may remember what it was allowed. */
    @WithDefault("10m")
    Duration remembered();
}
