package org.lifeline.outages.rules;

import java.time.Duration;
import java.time.Instant;
import org.lifeline.outages.supply.Level;
import org.lifeline.privacy.CoarseTime;

/**
 * A standing claim and what it weighs now.
 *
 * @param credit reliability × credibility, 0 to 1
 * @param weight credit × 2^(−age / half-life), 0 to 1
 * @param weightByHour the same with an age counted between whole hours, from which nobody can tell when in its hour the claim
 *     was observed
 */
public record Weighed(Claim claim, double credit, double weight, double weightByHour) {
    /** Sums of the same weights in another order differ in their last bits; a tie must stay a tie. */
    static final double TIE = 1e-9;

    /** A claim from the near future, of a clock that is ahead, has the age zero. */
    static Weighed of(Claim claim, Instant now, AssessmentSettings.Pace pace, AssessmentSettings settings) {
        double credit = settings.credit(claim);
        return new Weighed(
                claim,
                credit,
                credit * decay(claim.observedAt(), now, pace),
                credit * decay(CoarseTime.hour(claim.observedAt()), CoarseTime.hour(now), pace));
    }

    private static double decay(Instant observedAt, Instant now, AssessmentSettings.Pace pace) {
        double age = Math.max(0, seconds(Duration.between(observedAt, now)));
        return Math.pow(2, -age / seconds(pace.halfLife()));
    }

    Level level() {
        return claim.level();
    }

    /** Whether a share reaches a bound, but for the last bits. */
    static boolean reaches(double share, double bound) {
        return share >= bound - TIE;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
