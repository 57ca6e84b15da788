package org.lifeline.outages.region;

import org.lifeline.outages.region.KnownRegions.Answer;
import org.lifeline.outages.region.Remit.Reach;

/**
 * Where what is said about a P-code belongs.
 *
 * @param region the P-code that the region has now: the successor's, where the one asked about is no longer used
 * @param reach whether that is among the regions of whoever asks
 */
public record Placed(Answer answer, String region, Reach reach) {
    Placed(Answer answer, String region) {
        this(answer, region, Reach.INSIDE);
    }

    Placed within(Reach reach) {
        return new Placed(answer, region, reach);
    }
}
