package org.lifeline.gateway.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the services are asked for their API documents. */
@ConfigMapping(prefix = "lifeline.api")
interface ApiConfig {
    @WithDefault("1m")
    Duration every();

    /** How long opening a connection may take. */
    @WithDefault("2s")
    Duration connectWithin();

    /** How long a whole answer may take. */
    @WithDefault("5s")
    Duration answerWithin();

    /** How often a document is asked for again at once. */
    @WithDefault("2")
    int retries();

    /** Before the first time; twice as long before the next one. */
    @WithDefault("500ms")
    Duration pause();

    /** How much longer or shorter each pause may be. */
    @WithDefault("250ms")
    Duration jitter();
}
