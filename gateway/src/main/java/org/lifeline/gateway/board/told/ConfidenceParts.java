package org.lifeline.gateway.board.told;

import java.time.Duration;
import java.time.Instant;
import org.lifeline.privacy.CoarseTime;

/**
 * The sums from which the confidence of an assessment follows at any later time, so that it decays the same everywhere.
 *
 * @param at the time of the sums
 * @param share of the weight that is at the level
 * @param judged weight of the claims that somebody judged
 * @param unjudged weight of the claims of reliability F or credibility 6, which add 0.6 at the most
 */
public record ConfidenceParts(
        Instant at,
        Duration halfLife,
        double share,
        double judged,
        double unjudged,
        double shareByHour,
        double judgedByHour,
        double unjudgedByHour) {
    private static final double MOST_UNJUDGED = 0.6;

    /** At a time; before {@code at} as it was then. */
    public double exact(Instant now) {
        return confidence(share, judged, unjudged, left(at, now));
    }

    /** With ages counted between whole hours. */
    public double byHour(Instant now) {
        return confidence(shareByHour, judgedByHour, unjudgedByHour, left(CoarseTime.hour(at), CoarseTime.hour(now)));
    }

    private static double confidence(double share, double judged, double unjudged, double left) {
        return share * Math.min(1, judged * left + Math.min(MOST_UNJUDGED, unjudged * left));
    }

    private double left(Instant from, Instant to) {
        double age = Math.max(0, Duration.between(from, to).toMillis());
        return Math.pow(2, -age / halfLife.toMillis());
    }
}
