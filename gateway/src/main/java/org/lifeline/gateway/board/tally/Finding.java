package org.lifeline.gateway.board.tally;

import java.time.Instant;
import java.util.List;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.People;
import org.lifeline.gateway.board.Verification;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.Extent;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.Interval;
import org.lifeline.gateway.board.told.LastLevel;
import org.lifeline.population.Inhabitants;

/**
 * What is found in a finest area.
 *
 * @param base from which its level comes, its own or one about an area around it; null if there is no level
 * @param parts that speaks of parts of it, and so is its own; null if nothing does
 * @param forgotten what was known of it, or of areas around it, before time alone took it back; none if something is known
 */
public record Finding(Statement base, Statement parts, List<LastLevel> forgotten, Inhabitants inhabitants) {

    public boolean isSomething() {
        return base != null || parts != null;
    }

    /** Null if there is none that is worse than the level. */
    private InPart worsePart() {
        if (parts == null || base != null && base.estimate() != null) {
            return null;
        }
        boolean worse = base == null || parts.part().level().worseThan(base.level());
        return worse ? parts.part() : null;
    }

    Tally tally() {
        boolean counted = inhabitants.people() != null && inhabitants.people() > 0;
        Unit unit = counted ? Unit.PEOPLE : Unit.AREAS;
        double all = counted ? inhabitants.people() : 1;
        InPart part = worsePart();
        Range inPart = part == null ? Range.NOBODY : range(part.people(), all);
        LevelCount[] counts = counts(part, inPart, all, unit);
        boolean stands = base != null && !base.last();
        return new Tally(
                unit,
                all,
                counts[0],
                counts[1],
                forgotten(all, unit),
                stands ? all : 0,
                belowUsual(all, unit),
                stands ? confidence(all) : ConfidenceSum.NOTHING,
                stands ? quality(all) : Quality.NOTHING,
                inhabitants,
                wholly(),
                wholly(),
                base != null && base.last(),
                1,
                isSomething() ? 1 : 0);
    }

    /** The level that all of it is at or beyond; {@code UNKNOWN} if there is none. */
    private Level wholly() {
        return base == null || base.estimate() != null ? Level.UNKNOWN : base.level();
    }

    /** Of those known and of those known last. */
    private LevelCount[] counts(InPart part, Range inPart, double all, Unit unit) {
        LevelCount[] counts = {LevelCount.NOTHING, LevelCount.NOTHING};
        int ofBase = base != null && base.last() ? 1 : 0;
        int ofPart = parts != null && parts.partIsLast() ? 1 : 0;
        if (base != null && base.estimate() != null) {
            counts[ofBase] = LevelCount.estimated(base.estimate(), unit, all);
        } else if (base == null) {
            counts[ofPart] = part == null ? LevelCount.NOTHING : LevelCount.part(part.level(), inPart);
        } else if (part == null) {
            counts[ofBase] = LevelCount.whole(base.level(), all);
        } else if (ofBase == ofPart) {
            counts[ofBase] = LevelCount.withPart(inPart, part.level(), base.level(), all);
        } else {
            counts[ofBase] = LevelCount.besides(inPart, base.level(), all);
            counts[ofPart] = LevelCount.part(part.level(), inPart);
        }
        return counts;
    }

    /** The worst of them: which of them was shown last depends on what came of each meanwhile. */
    private LevelCount forgotten(double all, Unit unit) {
        return forgotten.stream()
                .map(last -> forgotten(last, all, unit))
                .reduce(LevelCount::orWorse)
                .orElse(LevelCount.NOTHING);
    }

    private LevelCount forgotten(LastLevel last, double all, Unit unit) {
        if (last.estimate() != null) {
            return LevelCount.estimated(last.estimate(), unit, all);
        }
        InPart part = last.inPart();
        if (part != null
                && (part.level().worseThan(last.level()) || !last.level().known())) {
            Range range = range(part.people(), all);
            return last.level().known()
                    ? LevelCount.withPart(range, part.level(), last.level(), all)
                    : LevelCount.part(part.level(), range);
        }
        return LevelCount.whole(last.level(), all);
    }

    /** From nobody to all, as far as nobody says how many. */
    private Range range(People said, double all) {
        boolean counted = inhabitants.people() != null && inhabitants.people() > 0;
        if (said == null || !counted) {
            return new Range(0, 0, all);
        }
        double low = said.min() == null ? 0 : Math.min(said.min(), all);
        double high = said.max() == null ? all : Math.max(low, Math.min(said.max(), all));
        double best = said.best() == null ? low : Math.max(low, Math.min(said.best(), high));
        return new Range(low, best, high);
    }

    /** Whether anything that is known of it, or was known last, is less than what is usual. */
    public boolean isBelowUsual() {
        return base != null && isBelowUsual(base.of(), base.level()) || isPartBelowUsual();
    }

    private Range belowUsual(double all, Unit unit) {
        if (base != null && base.estimate() != null && usual(base.of()) != Level.NONE) {
            Interval share =
                    base.estimate().atOrBeyond(Level.values()[usual(base.of()).ordinal() + 1]);
            return new Range(unit.of(share.low(), all), unit.of(share.best(), all), unit.of(share.high(), all));
        }
        if (base != null && base.of().extent() != Extent.IN_PART && isBelowUsual(base.of(), base.level())) {
            return Range.exactly(all);
        }
        return isPartBelowUsual() ? range(parts.part().people(), all) : Range.NOBODY;
    }

    private boolean isPartBelowUsual() {
        return parts != null && isBelowUsual(parts.of(), parts.part().level());
    }

    /** As it is told, for a measure may be less than usual where the level is not; by the level where it is not told. */
    private static boolean isBelowUsual(Assessment of, Level level) {
        return of.belowUsual() == null ? level.worseThan(usual(of)) : of.belowUsual();
    }

    private static Level usual(Assessment of) {
        return of.usualLevel() == null ? Level.NORMAL : of.usualLevel();
    }

    private ConfidenceSum confidence(double all) {
        Double exact = base.confidence();
        Double byHour = base.confidenceByHour();
        return new ConfidenceSum(exact == null ? 0 : all * exact, byHour == null ? 0 : all * byHour);
    }

    private Quality quality(double all) {
        Assessment of = base.of();
        boolean verified = of.verification() == Verification.VERIFIED;
        return new Quality(
                of.contested() ? all : 0,
                base.freshness() == Freshness.STALE ? all : 0,
                of.verification() == Verification.DISPUTED ? all : 0,
                of.verification() == Verification.CORROBORATED || verified ? all : 0,
                verified ? all : 0,
                of.restorationReported() ? all : 0);
    }

    /** Since when some of it are at or beyond a level; null if none are, or that was not told. */
    public Instant onset(Level at) {
        if (base != null && (base.level().atOrBeyond(at) || base.estimate() != null)) {
            return base.onset(at);
        }
        InPart part = worsePart();
        return part != null && part.level().atOrBeyond(at) ? part.since() : null;
    }
}
