package org.lifeline.outages.reader;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When readers are told what is new. The gateway has the same setting, and both should have the same value. */
@ConfigMapping(prefix = "lifeline.reading")
public interface ReadingSettings {
    /** Step of the instants at which all but coordinators and administrators are told; zero tells them at once. */
    @WithDefault("PT1M")
    Duration grid();
}
