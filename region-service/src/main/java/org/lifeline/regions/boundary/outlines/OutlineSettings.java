package org.lifeline.regions.boundary.outlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How much lighter the boundaries are that screens get. */
@ConfigMapping(prefix = "lifeline.boundaries")
interface OutlineSettings {
    /** By admin level: what is smaller than about so many degrees may be left out. */
    Map<Integer, Double> tolerance();

    /** Of all shapes of a level together while they are made lighter; each takes some 400 bytes. */
    @WithDefault("150000")
    int mostPoints();
}
