package org.lifeline.outages.rules.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Tie;
import org.lifeline.outages.rules.state.Estimate;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;

/** What samples say of the area that they are of. */
final class SampleEstimate {
    private static final List<Level> WORST_FIRST = List.of(Level.NONE, Level.SEVERE, Level.REDUCED);

    private final SampleSet samples;
    private final AssessmentSettings settings;
    private final Level phase;
    private Estimate estimate; // null until somebody asks

    private SampleEstimate(SampleSet samples, AssessmentSettings settings) {
        this.samples = samples;
        this.settings = settings;
        this.phase = WORST_FIRST.stream()
                .filter(level -> isPhase(samples.atOrBeyond(level)))
                .findFirst()
                .orElse(Level.NORMAL);
    }

    /** By the worse of all samples and of the credible ones, where there are enough of them; null where there are too few. */
    static SampleEstimate of(SampleSet all, SampleSet credible, AssessmentSettings settings) {
        int enough = settings.parts().estimateFrom();
        if (all.lineages() < enough) {
            return null;
        }
        SampleEstimate ofAll = new SampleEstimate(all, settings);
        if (credible.lineages() < enough) {
            return ofAll;
        }
        SampleEstimate ofCredible = new SampleEstimate(credible, settings);
        return ofCredible.phase.worseThan(ofAll.phase) ? ofCredible : ofAll;
    }

    Level phase() {
        return phase;
    }

    Estimate estimate() {
        if (estimate == null) {
            Map<Level, Share> shares = new EnumMap<>(Level.class);
            WORST_FIRST.forEach(level -> shares.put(level, share(level)));
            estimate = new Estimate(samples.lineages(), shares);
        }
        return estimate;
    }

    /** Support of the phase × how narrow the interval of its share is, 0 to 1. */
    double confidence() {
        Share share = share(phase == Level.NORMAL ? Level.REDUCED : phase);
        return evidence().support() * (1 - (share.high() - share.low()));
    }

    EvidenceSet evidence() {
        EvidenceSet evidence = new EvidenceSet(settings);
        decisive()
                .forEach(one -> evidence.add(
                        one.lineage(),
                        one.credit() * samples.fraction(one),
                        one.claim().isUnjudged()));
        return evidence;
    }

    /** Those at or beyond the phase; at {@code NORMAL} those at it. */
    List<Sample> decisive() {
        return phase == Level.NORMAL ? samples.at(phase) : samples.atOrBeyondSamples(phase);
    }

    /** Whether its phase, or as large a share of the samples, is below what is usual. */
    boolean isBelow(UsualSupply usual) {
        return phase.worseThan(usual.level()) || isPhase(samples.below(usual));
    }

    private boolean isPhase(double lineages) {
        return Tie.reaches(lineages / samples.lineages(), settings.parts().phaseShare());
    }

    private Share share(Level level) {
        return ShareInterval.of(
                samples.atOrBeyond(level), samples.lineages(), settings.parts().interval());
    }
}
