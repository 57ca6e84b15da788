package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.state.Estimate;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.InPart;
import org.lifeline.outages.rules.state.LastKnown;
import org.lifeline.outages.rules.state.LevelBasis;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;
import org.lifeline.privacy.CoarseTime;

/**
 * Puts what is said of the whole and of its parts together to the state of a supply at a moment.
 *
 * @param samples null where they have lapsed
 * @param lapsed null where none have
 */
record StateFinding(
        SupplyFacts facts,
        AssessmentSettings settings,
        AssessmentSettings.Pace pace,
        ClaimSums sums,
        LevelReplay replay,
        PartSamples samples,
        EstimateCourse course,
        Lapsed lapsed,
        boolean ownClaims) {

    SupplyState at(Instant time) {
        if (!ownClaims) {
            return SupplyState.NOTHING;
        }
        boolean stands = !sums.isEmpty();
        SampleEstimate estimate =
                facts.finest() && samples != null && !isCredibleCurrent(time) ? samples.estimate() : null;
        if (estimate != null && replay.level() != null) {
            boolean kept = stands
                    ? !estimate.phase().worseThan(replay.level())
                    : replay.level().worseThan(estimate.phase());
            estimate = kept ? null : estimate;
        }
        if (estimate != null) {
            return estimated(estimate, time);
        }
        LastKnown lapsedEstimate = lapsedEstimate();
        boolean overshadowed =
                lapsedEstimate != null && stands && lapsedEstimate.level().worseThan(replay.level());
        return stands && !overshadowed ? observed(time) : unknown(lapsedEstimate, time);
    }

    private SupplyState estimated(SampleEstimate estimate, Instant time) {
        UsualSupply usual = facts.usual().at(time);
        Fall fall = estimate.isBelow(usual)
                ? Fall.ESTIMATED
                : samples.all().isAnyBelow(usual) || replay.isMeasuredBelow(usual) ? Fall.SILENT : Fall.NOT_BELOW;
        return new SupplyState(
                true,
                estimate.phase(),
                LevelBasis.ESTIMATED,
                course.since(),
                course.onsets(),
                estimate.estimate(),
                null,
                false,
                null,
                replay.restorationReported(),
                null,
                fall);
    }

    private SupplyState observed(Instant time) {
        UsualSupply usual = facts.usual().at(time);
        Measure measure = sums.measureAt(replay.level());
        boolean below = replay.level().worseThan(usual.level()) || replay.isMeasuredBelow(usual);
        Fall fall = below ? Fall.WHOLE : partly(time, Fall.NOT_BELOW);
        return new SupplyState(
                true,
                replay.level(),
                LevelBasis.OBSERVED,
                replay.since(),
                onsets(),
                null,
                inPart(),
                isInPartLapsed(),
                null,
                replay.restorationReported(),
                measure,
                fall);
    }

    private SupplyState unknown(LastKnown lapsedEstimate, Instant time) {
        return new SupplyState(
                true,
                Level.UNKNOWN,
                null,
                null,
                Map.of(),
                null,
                inPart(),
                isInPartLapsed(),
                lastKnown(lapsedEstimate),
                replay.restorationReported(),
                null,
                partly(time, Fall.SILENT));
    }

    private Fall partly(Instant time, Fall otherwise) {
        UsualSupply usual = facts.usual().at(time);
        if (samples != null && samples.all().isAnyBelow(usual)) {
            return samples.all().isAnyBelow(usual, time.minus(pace.expiry())) ? Fall.IN_PART : Fall.SILENT;
        }
        return lapsed != null && lapsed.below() ? Fall.SILENT : otherwise;
    }

    private Map<Level, Instant> onsets() {
        Map<Level, Instant> onsets = new EnumMap<>(Level.class);
        onsets.putAll(replay.onsets());
        return onsets;
    }

    private InPart inPart() {
        if (isInPartLapsed()) {
            return lapsed.samples().inPart();
        }
        return samples == null ? null : samples.all().inPart();
    }

    private boolean isInPartLapsed() {
        return lapsed != null && lapsed.estimate() == null;
    }

    /** Null where no estimate has lapsed. */
    private LastKnown lapsedEstimate() {
        if (lapsed == null || lapsed.estimate() == null) {
            return null;
        }
        Estimate estimate = lapsed.estimate().estimate();
        return new LastKnown(lapsed.level(), lapsed.newest(), LevelBasis.ESTIMATED, estimate);
    }

    /** The worse of what claims about the whole and samples said last; null where neither said anything. */
    private LastKnown lastKnown(LastKnown lapsedEstimate) {
        if (replay.level() == null) {
            return lapsedEstimate;
        }
        boolean estimated =
                lapsedEstimate != null && (!sums.isEmpty() || !replay.level().worseThan(lapsedEstimate.level()));
        return estimated ? lapsedEstimate : new LastKnown(replay.level(), replay.newest(), LevelBasis.OBSERVED, null);
    }

    private boolean isCredibleCurrent(Instant time) {
        for (WeighedClaim one : sums.newestFirst()) {
            boolean current =
                    time.isBefore(CoarseTime.hour(one.claim.observedAt()).plus(pace.staleAfter()));
            if (!current) {
                return false;
            }
            if (settings.isCredible(one.claim)) {
                return true;
            }
        }
        return false;
    }
}
