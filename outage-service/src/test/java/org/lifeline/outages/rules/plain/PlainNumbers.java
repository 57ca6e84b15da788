package org.lifeline.outages.rules.plain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.supply.Service;

/** The settings, and what follows from a claim alone. */
record PlainNumbers(AssessmentSettings settings, AssessmentSettings.Pace pace) {
    /** S10: shares and sums closer than this are equal. */
    static final double TIE = 1e-9;

    static PlainNumbers of(Service service, AssessmentSettings settings) {
        return new PlainNumbers(settings, settings.pace().get(service));
    }

    static boolean reaches(double sum, double bound) {
        return sum >= bound - TIE;
    }

    static Instant hour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }

    double credit(Claim claim) {
        if (claim.isDecision()) {
            return 1;
        }
        return settings.reliability().get(claim.reliability())
                * settings.credibility().get(claim.credibility());
    }

    boolean credible(Claim claim) {
        return reaches(credit(claim), settings.credible());
    }

    boolean sampleable(Claim claim) {
        return claim.isOwn()
                && !claim.isWholeArea()
                && reaches(credit(claim), settings.parts().leastCredit());
    }

    Instant expiry(Claim claim) {
        return hour(claim.observedAt()).plus(pace.expiry());
    }

    Instant staleAt(Claim claim) {
        return hour(claim.observedAt()).plus(pace.staleAfter());
    }

    Instant forgottenAt(Claim claim) {
        return hour(claim.observedAt()).plus(pace.forgetAfter());
    }

    double decay(Instant observed, Instant now) {
        Duration age = Duration.between(observed, now);
        double halfLives =
                (age.getSeconds() + age.getNano() / 1e9) / pace.halfLife().toSeconds();
        return Math.pow(2, -halfLives);
    }

    /** S8. */
    double support(double judged, double unjudged) {
        return Math.min(1, judged + Math.min(settings.evidence().mostUnjudged(), unjudged));
    }
}
