package org.lifeline.outages.rules.replay;

import java.time.Duration;
import java.time.Instant;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.privacy.CoarseTime;

/** A whole-area claim in a replay, and what it weighs at a time, its voice left out. */
final class WeighedClaim {
    final Claim claim;
    final double credit;
    final Instant standsUntil;
    final Voice voice;
    private final double strength; // credit, less for every level that it was handed down
    private final double halfLife;

    boolean counts; // has weight: it stands, and neither a newer nor a nearer one of its lineage does
    double scaled; // what it weighs in the sums, in which all weights grow with time instead of falling
    double summed; // what of it is in the sums, by its voice

    WeighedClaim(Claim claim, Voice voice, AssessmentSettings.Pace pace, AssessmentSettings settings) {
        this.claim = claim;
        this.voice = voice;
        this.credit = settings.credit(claim);
        this.strength = credit * Math.pow(settings.evidence().perDistance(), claim.distance());
        this.halfLife = seconds(pace.halfLife());
        this.standsUntil = CoarseTime.hour(claim.observedAt()).plus(pace.expiry());
    }

    /** What all weights of the sums are multiples of: shares do not change by it. */
    void scaleTo(Instant reference) {
        scaled = strength * Math.pow(2, seconds(Duration.between(reference, claim.observedAt())) / halfLife);
    }

    /** 0 to 1. */
    double weightAt(Instant time) {
        return strength * decay(Duration.between(claim.observedAt(), time)) * voiceFactor();
    }

    /** The same, of an age counted between whole hours. */
    double weightByHourAt(Instant time) {
        return strength
                * decay(Duration.between(CoarseTime.hour(claim.observedAt()), CoarseTime.hour(time)))
                * voiceFactor();
    }

    double voiceFactor() {
        return voice == null ? 1 : voice.factor();
    }

    /** What it adds to a support. */
    double voicedCredit() {
        return credit * voiceFactor();
    }

    private double decay(Duration age) {
        return Math.pow(2, -seconds(age) / halfLife);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
