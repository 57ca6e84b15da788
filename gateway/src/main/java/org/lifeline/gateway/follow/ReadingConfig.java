package org.lifeline.gateway.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the board is read by those who are not shown the live one. */
@ConfigMapping(prefix = "lifeline.reading")
interface ReadingConfig {
    /**
     * The public and those who are neither coordinators nor admins are shown a new board at each multiple of it since the
     * epoch, so that a change tells its minute and no more; zero for live.
     */
    @WithDefault("PT1M")
    Duration grid();
}
