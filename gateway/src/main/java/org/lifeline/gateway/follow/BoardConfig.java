package org.lifeline.gateway.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;
import org.lifeline.gateway.board.BoardSettings;

/** The numbers of the board. */
@ConfigMapping(prefix = "lifeline.board")
interface BoardConfig {
    /** Services that every area shows even before outage-service names them. */
    @WithDefault("ELECTRICITY,WATER")
    Set<String> services();

    /** Share of the people at or beyond a level that makes it the phase of the area, 0 to 1. */
    @WithDefault("0.20")
    double phaseShare();

    /** Share of the people about whom something must be known before a phase is named, 0 to 1. */
    @WithDefault("0.50")
    double leastCoverage();

    /** How many hotspots an area lists. */
    @WithDefault("20")
    int mostHotspots();

    default BoardSettings settings() {
        return new BoardSettings(phaseShare(), leastCoverage(), mostHotspots());
    }
}
