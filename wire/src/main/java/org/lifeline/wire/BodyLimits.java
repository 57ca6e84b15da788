package org.lifeline.wire;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** How large a body may be. */
@ConfigMapping(prefix = "lifeline.body")
interface BodyLimits {
    /** Of any call; the platform's own limit when left out, which has to be as large as the largest of these. */
    Optional<MemorySize> most();

    /** Of a {@code POST} to exactly this path. */
    Map<String, MemorySize> mostAt();
}
