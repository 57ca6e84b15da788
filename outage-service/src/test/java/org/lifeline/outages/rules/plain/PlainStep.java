package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.Map;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.supply.Level;

/** What one claim changes when it is observed (S10 to S12, S21, S26). */
record PlainStep(Claim claim, PlainPast past, PlainNumbers numbers) {
    void take() {
        past.seen.add(claim);
        if (!claim.isWholeArea()) {
            if (numbers.sampleable(claim) && !past.setAsideByDecision(claim)) {
                past.lapsed = null;
            }
        } else if (claim.restarts()) {
            restart();
        } else if (!past.setAsideByDecision(claim)
                && !PlainWeights.nearerStands(claim, claim.observedAt(), past, numbers)) {
            step();
        }
    }

    private Instant time() {
        return claim.observedAt();
    }

    private PlainWeights weights() {
        return PlainWeights.at(time(), past, numbers);
    }

    /** S12. */
    private void restart() {
        past.stepped.add(claim.id());
        Instant carried = claim.decided().since();
        past.level = claim.level();
        past.since = carried == null ? time() : carried;
        past.worsened = time();
        past.restorationReported = false;
        past.lapsed = null;
        follow(past.onsets, past.level, past.since);
        if (carried != null) {
            past.onsets.replaceAll((level, onset) -> onset.isBefore(carried) ? onset : carried);
        }
        measure(null);
    }

    /** S10. */
    private void step() {
        past.stepped.add(claim.id());
        PlainWeights weights = weights();
        Level before = past.level;
        Level median = weights.median();
        boolean credible = numbers.credible(claim);
        past.restorationReported = false;
        if (past.level == null) {
            worsenTo(claim.level());
        } else {
            Level worse = Level.worse(past.level, median);
            if (credible) {
                worse = Level.worse(worse, claim.level());
            }
            if (worse != past.level) {
                worsenTo(worse);
            } else if (median.betterThan(past.level)) {
                Level better = Level.worse(median, claim.level());
                if (credible && better != past.level && weights.evidenceFor(median, past.worsened)) {
                    changeTo(better);
                } else {
                    past.restorationReported = true;
                }
            }
        }
        measure(before);
        if (credible && !median.worseThan(past.level)) {
            overtake(weights);
        }
    }

    private void worsenTo(Level level) {
        past.worsened = time();
        changeTo(level);
    }

    private void changeTo(Level level) {
        past.level = level;
        past.since = time();
        follow(past.onsets, level, time());
    }

    private void measure(Level before) {
        past.lastStep = time();
        if (past.level != before || numbers.credible(claim)) {
            past.measures.clear();
        }
        Measure measure = weights().measure(past.level);
        if (measure != null) {
            past.measures.add(measure);
        }
    }

    /** S21, and S26 of what has lapsed. */
    private void overtake(PlainWeights weights) {
        for (Claim sample : past.seen) {
            if (numbers.sampleable(sample)
                    && !past.setAsideByDecision(sample)
                    && sample.observedAt().isBefore(time())
                    && sample.level().worseThan(past.level)
                    && weights.own().evidenceFor(past.level, sample.observedAt())) {
                past.overtaken.add(sample.id());
            }
        }
        if (past.lapsed != null
                && past.lapsed.level().worseThan(past.level)
                && weights.evidenceFor(past.level, past.lapsed.newest())) {
            past.lapsed = null;
        }
    }

    /** Since when it is at or beyond each level, without interruption. */
    static void follow(Map<Level, Instant> onsets, Level now, Instant time) {
        for (Level level : PlainWeights.FROM_WORST) {
            if (level.worseThan(now)) {
                onsets.remove(level);
            } else {
                onsets.putIfAbsent(level, time);
            }
        }
    }
}
