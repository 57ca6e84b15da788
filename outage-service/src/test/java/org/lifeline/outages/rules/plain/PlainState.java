package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifeline.outages.rules.claim.Claim;
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

/** From the past of a supply to its state. */
final class PlainState {
    final PlainWeights weights;
    final PlainSamples samples;

    /** Those that make the estimate that is in effect; null when none is. */
    final PlainEstimate estimating;

    private final Instant time;
    private final PlainPast past;
    private final PlainNumbers numbers;
    private final SupplyFacts facts;

    PlainState(Instant time, PlainPast past, PlainNumbers numbers, SupplyFacts facts) {
        this.time = time;
        this.past = past;
        this.numbers = numbers;
        this.facts = facts;
        weights = PlainWeights.at(time, past, numbers);
        samples = PlainSamples.at(time, past, numbers);
        estimating = estimating();
    }

    /** S22, S23. */
    private PlainEstimate estimating() {
        PlainEstimate found = samples.estimating(facts.finest());
        boolean current = weights.all().stream()
                .map(PlainWeights.Weighed::claim)
                .anyMatch(one -> numbers.credible(one) && time.isBefore(numbers.staleAt(one)));
        if (found == null || current) {
            return null;
        }
        boolean observed = stands() && !found.phase().worseThan(past.level);
        boolean known = past.level != null && past.level.worseThan(found.phase());
        return observed || known ? null : found;
    }

    private boolean stands() {
        return !weights.none();
    }

    SupplyState state() {
        if (!past.hasOwn()) {
            return SupplyState.NOTHING;
        }
        LevelBasis basis = basis();
        Level level = basis == null ? Level.UNKNOWN : basis == LevelBasis.OBSERVED ? past.level : estimating.phase();
        Estimate estimate = basis == LevelBasis.ESTIMATED ? estimating.estimate() : null;
        Measure measure = basis == LevelBasis.OBSERVED ? weights.measure(level) : null;
        boolean lapsedPart = basis != LevelBasis.ESTIMATED && past.lapsed != null && past.lapsed.part() != null;
        return new SupplyState(
                true,
                level,
                basis,
                since(basis),
                onsets(basis, level),
                estimate,
                inPart(basis, lapsedPart),
                lapsedPart,
                basis == null ? lastKnown() : null,
                past.restorationReported,
                measure,
                fall(basis, level));
    }

    private LevelBasis basis() {
        if (estimating != null) {
            return LevelBasis.ESTIMATED;
        }
        boolean hidden = stands() && lapsedEstimate() && past.lapsed.level().worseThan(past.level);
        return stands() && !hidden ? LevelBasis.OBSERVED : null;
    }

    private boolean lapsedEstimate() {
        return past.lapsed != null && past.lapsed.estimate() != null;
    }

    private Instant since(LevelBasis basis) {
        if (basis == null) {
            return null;
        }
        return basis == LevelBasis.OBSERVED ? past.since : past.phaseSince;
    }

    private Map<Level, Instant> onsets(LevelBasis basis, Level level) {
        Map<Level, Instant> onsets = new EnumMap<>(Level.class);
        if (basis != null) {
            onsets.putAll(basis == LevelBasis.OBSERVED ? past.onsets : past.phaseOnsets);
            onsets.keySet().removeIf(one -> one == Level.NORMAL || one.worseThan(level));
        }
        return onsets;
    }

    private InPart inPart(LevelBasis basis, boolean lapsedPart) {
        if (basis == LevelBasis.ESTIMATED) {
            return null;
        }
        if (lapsedPart) {
            return past.lapsed.part();
        }
        return samples.none() ? null : samples.inPart();
    }

    /** S27. */
    private LastKnown lastKnown() {
        boolean expired = past.level != null && !stands();
        if (lapsedEstimate() && !(expired && past.level.worseThan(past.lapsed.level()))) {
            return new LastKnown(
                    past.lapsed.level(), past.lapsed.newest(), LevelBasis.ESTIMATED, past.lapsed.estimate());
        }
        return expired ? new LastKnown(past.level, past.lastStep, LevelBasis.OBSERVED, null) : null;
    }

    /** S30, S31. */
    private Fall fall(LevelBasis basis, Level level) {
        UsualSupply usual = facts.usual().at(time);
        boolean measured = past.measures.stream().anyMatch(one -> one.isLessThanHalfOf(usual.measure()));
        if (basis == LevelBasis.OBSERVED && (level.worseThan(usual.level()) || measured)) {
            return Fall.WHOLE;
        }
        if (basis == LevelBasis.ESTIMATED && (level.worseThan(usual.level()) || estimating.muchBelow(usual))) {
            return Fall.ESTIMATED;
        }
        List<Claim> below = samples.all().stream()
                .filter(one -> usual.isAbove(one.level(), one.measure()))
                .toList();
        if (basis != LevelBasis.ESTIMATED && below.stream().anyMatch(one -> time.isBefore(numbers.expiry(one)))) {
            return Fall.IN_PART;
        }
        boolean kept = past.lapsed != null && past.lapsed.below();
        return basis != null && below.isEmpty() && !kept && !measured ? Fall.NOT_BELOW : Fall.SILENT;
    }
}
