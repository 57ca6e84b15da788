package org.lifeline.outages.rules.plain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.state.Estimate;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;

/** S22, S24: of the samples and the credible ones among them, which may be the same, at each level what is worse. */
record PlainEstimate(PlainNumbers numbers, PlainSamples all, PlainSamples credible) {
    Level phase() {
        return Level.worse(all.phase(), credible.phase());
    }

    Estimate estimate() {
        Map<Level, Share> shares = new EnumMap<>(Level.class);
        for (Level level : List.of(Level.REDUCED, Level.SEVERE, Level.NONE)) {
            Share one = beyond(all, level);
            Share other = beyond(credible, level);
            shares.put(
                    level,
                    new Share(
                            Math.max(one.low(), other.low()),
                            Math.max(one.best(), other.best()),
                            Math.max(one.high(), other.high())));
        }
        return new Estimate(deciding().lineages(), shares);
    }

    private static Share beyond(PlainSamples samples, Level level) {
        return samples.share(one -> !one.level().betterThan(level));
    }

    /** Those of whom more are at the phase; all, when it is as many. */
    private PlainSamples deciding() {
        Level level = Level.worse(phase(), Level.REDUCED);
        boolean more = PlainNumbers.reaches(
                beyond(all, level).best(), beyond(credible, level).best());
        return more ? all : credible;
    }

    /** Those that the confidence in the phase rests on. */
    List<Claim> atPhase() {
        return deciding().all().stream()
                .filter(one -> phase() == Level.NORMAL
                        ? one.level() == Level.NORMAL
                        : !one.level().betterThan(phase()))
                .toList();
    }

    double supportOfPhase() {
        double judged = 0;
        double unjudged = 0;
        for (Claim one : atPhase()) {
            double credit = numbers.credit(one) * deciding().fraction(one);
            judged += one.isUnjudged() ? 0 : credit;
            unjudged += one.isUnjudged() ? credit : 0;
        }
        return numbers.support(judged, unjudged);
    }

    double confidence() {
        Share share = deciding().share(atPhase()::contains);
        return supportOfPhase() * (1 - (share.high() - share.low()));
    }

    boolean muchBelow(UsualSupply usual) {
        double share = Math.max(below(all, usual), below(credible, usual));
        return PlainNumbers.reaches(share, numbers.settings().parts().phaseShare());
    }

    private static double below(PlainSamples samples, UsualSupply usual) {
        return samples.count(one -> usual.isAbove(one.level(), one.measure())) / samples.lineages();
    }
}
