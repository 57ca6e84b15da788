package org.lifeline.gateway.board.tally;

import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.population.Inhabitants;

/**
 * The finest areas of a part of the tree, counted. An area's tally is the sum of its children's, so a change touches the tallies
 * of the areas around it and no others. Sums are always made anew in the order of the children: sums of fractions depend on the
 * order, and the board must not. Where people are counted, areas in which nobody lives count for nothing.
 *
 * @param all how many there are
 * @param known of whom a level stands, or something of parts
 * @param last of whom one was known last
 * @param forgotten of whom one was known before time alone took it back; they are unknown
 * @param covered of whom a level stands
 * @param uniform level that all of it is at; {@code UNKNOWN} if there is none
 * @param worst level that all of any finest area is at; {@code UNKNOWN} if there is none
 * @param anyLast whether the level of any of them is only known last
 * @param areas how many finest areas there are
 * @param areasWithNews of which anything is known
 */
public record Tally(
        Unit unit,
        double all,
        LevelCount known,
        LevelCount last,
        LevelCount forgotten,
        double covered,
        Range belowUsual,
        ConfidenceSum confidence,
        Quality quality,
        Inhabitants inhabitants,
        Level uniform,
        Level worst,
        boolean anyLast,
        int areas,
        int areasWithNews) {

    /** Of a finest area. */
    public static Tally of(Finding finding) {
        return finding.tally();
    }

    /** Of what lies in an area, in the order of the children; there is at least one. */
    public static Tally sum(Iterable<Tally> children, Inhabitants inhabitants) {
        Tally sum = null;
        for (Tally child : children) {
            sum = sum == null ? child : sum.plus(child);
        }
        return new Tally(
                sum.unit,
                sum.all,
                sum.known,
                sum.last,
                sum.forgotten,
                sum.covered,
                sum.belowUsual,
                sum.confidence,
                sum.quality,
                inhabitants,
                sum.uniform,
                sum.worst,
                sum.anyLast,
                sum.areas,
                sum.areasWithNews);
    }

    private Tally plus(Tally other) {
        // where people live, areas are no measure
        boolean mine = unit == other.unit || unit == Unit.PEOPLE;
        boolean theirs = unit == other.unit || other.unit == Unit.PEOPLE;
        return new Tally(
                mine ? unit : other.unit,
                (mine ? all : 0) + (theirs ? other.all : 0),
                (mine ? known : LevelCount.NOTHING).plus(theirs ? other.known : LevelCount.NOTHING),
                (mine ? last : LevelCount.NOTHING).plus(theirs ? other.last : LevelCount.NOTHING),
                (mine ? forgotten : LevelCount.NOTHING).plus(theirs ? other.forgotten : LevelCount.NOTHING),
                (mine ? covered : 0) + (theirs ? other.covered : 0),
                (mine ? belowUsual : Range.NOBODY).plus(theirs ? other.belowUsual : Range.NOBODY),
                (mine ? confidence : ConfidenceSum.NOTHING).plus(theirs ? other.confidence : ConfidenceSum.NOTHING),
                (mine ? quality : Quality.NOTHING).plus(theirs ? other.quality : Quality.NOTHING),
                null,
                uniform == other.uniform ? uniform : Level.UNKNOWN,
                Level.worse(worst, other.worst),
                anyLast || other.anyLast,
                areas + other.areas,
                areasWithNews + other.areasWithNews);
    }

    /** With what is known of a part of the area itself, which nobody can place: it makes more possible, nothing else. */
    public Tally widened(InPart part, boolean isLast) {
        Long said = part.people() == null ? null : part.people().max();
        double more = said == null || unit == Unit.AREAS ? all : Math.min(said, all);
        return new Tally(
                unit,
                all,
                isLast ? known : known.widened(part.level(), more, all),
                isLast ? last.widened(part.level(), more, all) : last,
                forgotten,
                covered,
                belowUsual,
                confidence,
                quality,
                inhabitants,
                uniform,
                worst,
                anyLast,
                areas,
                areasWithNews);
    }

    /** Known or known last. */
    public double bestAtOrBeyond(Level level) {
        return known.bestAtOrBeyond(level) + last.bestAtOrBeyond(level);
    }

    /** Of whom nothing is known. */
    double unknown() {
        return all - known.all() - last.all();
    }

    /** The mean over all of whom a level stands; null if none does. */
    public Double meanConfidence() {
        return covered == 0 ? null : (Double) (confidence.exact() / covered);
    }

    /** With ages counted between whole hours. */
    public Double meanConfidenceByHour() {
        return covered == 0 ? null : (Double) (confidence.byHour() / covered);
    }
}
