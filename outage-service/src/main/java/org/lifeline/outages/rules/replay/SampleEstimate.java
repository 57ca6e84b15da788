package org.lifeline.outages.rules.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Tie;
import org.lifeline.outages.rules.state.Estimate;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;

/**
 * What samples say of the area that they are of: at each level the worse of what all of them say and of what the credible ones do, so
 * that rumours make nothing better, and what is credible alone hides nothing.
 */
final class SampleEstimate {
    private static final List<Level> WORST_FIRST = List.of(Level.NONE, Level.SEVERE, Level.REDUCED);

    private final List<SampleSet> sets;
    private final AssessmentSettings settings;
    private final Level phase;
    private final SampleSet deciding;
    private Estimate estimate; // null until somebody asks

    /** @param sets all, and the credible ones if they are enough */
    private SampleEstimate(List<SampleSet> sets, AssessmentSettings settings) {
        this.sets = sets;
        this.settings = settings;
        this.phase = WORST_FIRST.stream()
                .filter(level -> isPhase(set -> set.atOrBeyond(level)))
                .findFirst()
                .orElse(Level.NORMAL);
        SampleSet all = sets.get(0);
        SampleSet last = sets.get(sets.size() - 1);
        deciding = Tie.reaches(shareOfPhase(all), shareOfPhase(last)) ? all : last;
    }

    /** Null where there are too few. */
    static SampleEstimate of(SampleSet all, SampleSet credible, AssessmentSettings settings) {
        int enough = settings.parts().estimateFrom();
        if (all.lineages() < enough) {
            return null;
        }
        boolean same = credible.size() == all.size();
        return new SampleEstimate(
                same || credible.lineages() < enough ? List.of(all) : List.of(all, credible), settings);
    }

    Level phase() {
        return phase;
    }

    Estimate estimate() {
        if (estimate == null) {
            Map<Level, Share> shares = new EnumMap<>(Level.class);
            WORST_FIRST.forEach(level -> shares.put(
                    level,
                    sets.stream()
                            .map(set -> share(set, level))
                            .reduce(Share::orMore)
                            .orElseThrow()));
            estimate = new Estimate(deciding.lineages(), shares);
        }
        return estimate;
    }

    /** Support of the phase × how narrow the interval of its share is, 0 to 1, by those samples that make the share the larger. */
    double confidence() {
        Share share = share(deciding, leastOfPhase());
        return evidence().support() * (1 - (share.high() - share.low()));
    }

    EvidenceSet evidence() {
        EvidenceSet evidence = new EvidenceSet(settings);
        decisive()
                .forEach(one -> evidence.add(
                        one.lineage(),
                        one.credit() * deciding.fraction(one),
                        one.claim().isUnjudged()));
        return evidence;
    }

    /** Those at or beyond the phase; at {@code NORMAL} those at it. */
    List<Sample> decisive() {
        return phase == Level.NORMAL ? deciding.at(phase) : deciding.atOrBeyondSamples(phase);
    }

    /** Whether its phase, or as large a share of the samples, is below what is usual. */
    boolean isBelow(UsualSupply usual) {
        return phase.worseThan(usual.level()) || isPhase(set -> set.below(usual));
    }

    /** @param count in lineages */
    private boolean isPhase(ToDoubleFunction<SampleSet> count) {
        return sets.stream()
                .anyMatch(set -> Tie.reaches(
                        count.applyAsDouble(set) / set.lineages(),
                        settings.parts().phaseShare()));
    }

    private double shareOfPhase(SampleSet set) {
        return set.atOrBeyond(leastOfPhase()) / set.lineages();
    }

    /** Of an area that is as usual, the share of those who are not is what is estimated. */
    private Level leastOfPhase() {
        return phase == Level.NORMAL ? Level.REDUCED : phase;
    }

    private Share share(SampleSet set, Level level) {
        return ShareInterval.of(
                set.atOrBeyond(level), set.lineages(), settings.parts().interval());
    }
}
