package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.replay.ReplayStep.Rule;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;

/** The level of the whole area, claim by claim: worse at once, better only with evidence. */
final class LevelReplay {
    private final AssessmentSettings settings;
    private final ClaimSums sums;
    private final Map<Level, Instant> onsets = new EnumMap<>(Level.class);
    private final List<ReplayStep> steps = new ArrayList<>();
    private final Map<Measure.Unit, Measure> worstMeasures = new EnumMap<>(Measure.Unit.class);
    private Level level;
    private Instant since;
    private Instant worsenedAt;
    private Instant newest;
    private boolean restorationReported;

    LevelReplay(AssessmentSettings settings, ClaimSums sums) {
        this.settings = settings;
        this.sums = sums;
    }

    /** Null before the first step. */
    Level level() {
        return level;
    }

    Instant since() {
        return since;
    }

    Map<Level, Instant> onsets() {
        return onsets;
    }

    /** Observation of the newest claim that made a step; null before the first. */
    Instant newest() {
        return newest;
    }

    boolean restorationReported() {
        return restorationReported;
    }

    /** Of the last step, with what binds where it was contested. */
    Level lastMedian() {
        return steps.get(steps.size() - 1).median();
    }

    List<ReplayStep> steps() {
        return steps;
    }

    void forget() {
        level = null;
        since = null;
        worsenedAt = null;
        newest = null;
        restorationReported = false;
        onsets.clear();
        steps.clear();
        worstMeasures.clear();
    }

    /** A decision about the whole area, after which nothing of before counts. */
    void restart(Claim decision) {
        Instant carried = decision.decided().since();
        steps.clear();
        restorationReported = false;
        moveTo(decision.level(), carried == null ? decision.observedAt() : carried);
        if (carried != null) {
            onsets.replaceAll((beyond, onset) -> onset.isBefore(carried) ? onset : carried);
        }
        worsenedAt = decision.observedAt();
        newest = decision.observedAt();
        steps.add(new ReplayStep(decision, decision.level(), null, level, Rule.DECIDED));
        measure(true);
    }

    /** @param next is in the sums already */
    void step(WeighedClaim next) {
        Level before = level;
        LevelWeights weights = sums.weights();
        Level bound = weights.contestedBound(settings);
        Level median = Level.worse(weights.median(), bound);
        Rule rule = decide(next, median, bound.worseThan(weights.median()));
        restorationReported = rule == Rule.RESTORATION_REPORTED;
        newest = next.claim.observedAt();
        steps.add(new ReplayStep(next.claim, median, before, level, rule));
        measure(level != before || settings.isCredible(next.claim));
    }

    /** @param anew what was measured before is overtaken */
    private void measure(boolean anew) {
        if (anew) {
            worstMeasures.clear();
        }
        Measure now = sums.measureAt(level);
        if (now != null) {
            worstMeasures.merge(
                    now.unit(), now, (one, other) -> Measure.WORST_FIRST.compare(one, other) <= 0 ? one : other);
        }
    }

    /** Whether by its measures, as they were since the level or something credible was last heard of it, it is too little. */
    boolean isMeasuredBelow(UsualSupply usual) {
        return worstMeasures.values().stream().anyMatch(one -> one.isLessThanHalfOf(usual.measure()));
    }

    private Rule decide(WeighedClaim next, Level median, boolean bound) {
        Level said = next.claim.level();
        if (level == null) {
            worsenTo(said, next);
            return Rule.FIRST;
        }
        boolean credible = settings.isCredible(next.claim);
        if (credible && said.worseThan(level) && !median.worseThan(said)) {
            worsenTo(said, next);
            return Rule.WORSE_BY_CREDIBLE_REPORT;
        }
        if (median.worseThan(level)) {
            worsenTo(median, next);
            return bound ? Rule.WORSE_BECAUSE_CONTESTED : Rule.WORSE_BY_MEDIAN;
        }
        if (!median.betterThan(level)) {
            return Rule.UNCHANGED;
        }
        if (!credible || !isBackedSince(worsenedAt, median)) {
            return Rule.RESTORATION_REPORTED;
        }
        Level better = Level.worse(median, said); // a credible claim never leaves it better than it says
        if (better == level) {
            return Rule.RESTORATION_REPORTED;
        }
        moveTo(better, next.claim.observedAt());
        return Rule.BETTER_WITH_EVIDENCE;
    }

    private void worsenTo(Level worse, WeighedClaim by) {
        worsenedAt = by.claim.observedAt();
        moveTo(worse, worsenedAt);
    }

    private void moveTo(Level to, Instant at) {
        level = to;
        since = at;
        onsets.keySet().removeIf(beyond -> beyond.worseThan(to));
        for (Level passed : Level.values()) {
            if (passed.worseThan(Level.NORMAL) && !passed.worseThan(to)) {
                onsets.putIfAbsent(passed, at);
            }
        }
    }

    /** Whether what was observed after a time is enough to believe that it is at least as good as a level. */
    boolean isBackedSince(Instant time, Level good) {
        return isBacked(time, good, one -> true);
    }

    /** The same, by what was said of this very area: what is said of one around it knows nothing of a place inside. */
    boolean isBackedHereSince(Instant time, Level good) {
        return isBacked(time, good, Claim::isOwn);
    }

    private boolean isBacked(Instant time, Level good, Predicate<Claim> which) {
        EvidenceSet evidence = new EvidenceSet(settings);
        for (WeighedClaim one : sums.newestFirst()) {
            if (!one.claim.observedAt().isAfter(time)) {
                return false;
            }
            if (which.test(one.claim) && !one.claim.level().worseThan(good)) {
                evidence.add(one);
                if (evidence.restores()) {
                    return true;
                }
            }
        }
        return false;
    }
}
