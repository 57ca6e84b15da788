package org.lifeline.gateway.follow;

import java.time.Instant;
import java.util.List;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.told.Assessment;

/**
 * What a gateway knew, kept on disk for one that starts while nobody can tell it.
 *
 * @param regionsHeard when region-service was last heard; null if never
 * @param outagesHeard when outage-service was last heard; null if never
 */
record LastKnown(
        Instant regionsHeard,
        Instant outagesHeard,
        List<String> services,
        List<Region> regions,
        List<Assessment> assessments) {}
