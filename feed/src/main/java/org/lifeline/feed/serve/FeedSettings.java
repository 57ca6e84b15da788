package org.lifeline.feed.serve;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service serves its feed. */
@ConfigMapping(prefix = "lifeline.feed")
interface FeedSettings {
    /** The CloudEvents source, {@code /region-service}. */
    String source();

    /** How often a waiting reader looks although nobody rang: the net under a lost notification. */
    @WithDefault("1s")
    Duration poll();

    /** How soon it looks again when committed events are held back by an older running transaction. */
    @WithDefault("5ms")
    Duration withheldPoll();

    /** The most often that other instances are notified; commits in between share one notification. */
    @WithDefault("2ms")
    Duration debounce();
}
