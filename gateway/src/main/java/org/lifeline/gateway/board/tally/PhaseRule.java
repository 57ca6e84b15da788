package org.lifeline.gateway.board.tally;

import java.util.function.ToDoubleFunction;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Level;

/** Which phase a tally comes to, and between which levels it may lie. */
public final class PhaseRule {
    private final double phaseShare;
    private final double leastCoverage;

    public PhaseRule(BoardSettings settings) {
        this.phaseShare = settings.phaseShare();
        this.leastCoverage = settings.leastCoverage();
    }

    /**
     * The most severe level that enough are at or beyond, by what is known and was known last. It is not named where it is
     * normal and little is known, nor where it is better only because something was forgotten.
     */
    public Phase phase(Tally tally) {
        Level level = mostSevere(tally, tally::bestAtOrBeyond);
        boolean littleKnown =
                level == Level.NORMAL && !ShareComparison.reaches(tally.covered() / tally.all(), leastCoverage);
        Level remembered = mostSevere(
                tally, at -> tally.bestAtOrBeyond(at) + tally.forgotten().bestAtOrBeyond(at));
        return littleKnown || remembered.worseThan(level) ? Phase.INSUFFICIENT_DATA : Phase.of(level);
    }

    Bounds bounds(Tally tally) {
        Level best = mostSevere(
                tally, at -> tally.known().lowAtOrBeyond(at) + tally.last().lowAtOrBeyond(at));
        Level worst = mostSevere(
                tally,
                at -> Math.min(
                        tally.all(),
                        tally.known().highAtOrBeyond(at) + tally.last().highAtOrBeyond(at) + tally.unknown()));
        return new Bounds(best, worst);
    }

    private Level mostSevere(Tally tally, ToDoubleFunction<Level> atOrBeyond) {
        for (Level level : Level.WORST_FIRST) {
            if (level != Level.NORMAL
                    && ShareComparison.reaches(atOrBeyond.applyAsDouble(level) / tally.all(), phaseShare)) {
                return level;
            }
        }
        return Level.NORMAL;
    }
}
