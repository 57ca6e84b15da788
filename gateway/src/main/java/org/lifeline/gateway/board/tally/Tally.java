package org.lifeline.gateway.board.tally;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.Region;

/**
 * The finest areas of a part of the tree, counted by level. An area's tally is the sum of its children's, so a change
 * touches the tallies of the areas around it and no others, and a parent's own population is never in it. Sums are always
 * made anew in the order of the children: sums of fractions depend on the order, and the board must not.
 */
public final class Tally {
    private static final Level[] LEVELS = Level.values();
    private static final Tally EMPTY = new Tally(nothing(), Set.of(), 0);

    private final Evidence[] byLevel;
    private final Set<Integer> years; // of the populations; 0 stands for a year that was not told
    private final int uncounted; // areas without a population
    private final Evidence known;
    private final Evidence all;

    private Tally(Evidence[] byLevel, Set<Integer> years, int uncounted) {
        this.byLevel = byLevel;
        this.years = years;
        this.uncounted = uncounted;
        this.known = atOrBeyond(Level.NORMAL);
        this.all = known.plus(at(Level.UNKNOWN));
    }

    private static Evidence[] nothing() {
        Evidence[] byLevel = new Evidence[LEVELS.length];
        Arrays.fill(byLevel, Evidence.NOTHING);
        return byLevel;
    }

    public static Tally empty() {
        return EMPTY;
    }

    /** Of a finest area; what is applied to it may be null. */
    public static Tally of(Region leaf, Assessment applied) {
        boolean counted = leaf.population() != null;
        long people = counted ? leaf.population() : 0;
        Evidence[] byLevel = nothing();
        Level level = applied == null ? Level.UNKNOWN : applied.level();
        byLevel[level.ordinal()] = applied == null ? Evidence.none(people) : Evidence.of(people, applied);
        Integer year = leaf.populationYear() == null ? 0 : leaf.populationYear();
        return new Tally(byLevel, counted ? Set.of(year) : Set.of(), counted ? 0 : 1);
    }

    public Tally plus(Tally other) {
        Evidence[] sum = new Evidence[LEVELS.length];
        Arrays.setAll(sum, level -> byLevel[level].plus(other.byLevel[level]));
        return new Tally(sum, both(years, other.years), uncounted + other.uncounted);
    }

    private static Set<Integer> both(Set<Integer> some, Set<Integer> others) {
        if (some.containsAll(others)) {
            return some;
        }
        Set<Integer> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    public Evidence at(Level level) {
        return byLevel[level.ordinal()];
    }

    /** At a level on the scale or a worse one. */
    public Evidence atOrBeyond(Level least) {
        Evidence sum = Evidence.NOTHING;
        for (Level level : LEVELS) {
            sum = level.atOrBeyond(least) ? sum.plus(at(level)) : sum;
        }
        return sum;
    }

    public Evidence known() {
        return known;
    }

    public Evidence all() {
        return all;
    }

    /** People can be counted only if all areas have a population, all of the same year, and somebody lives there. */
    public WeightedBy weightedBy() {
        boolean counted = uncounted == 0 && years.size() == 1 && all.people() > 0;
        return counted ? WeightedBy.POPULATION : WeightedBy.AREAS;
    }

    Integer populationYear() {
        Integer year = weightedBy() == WeightedBy.POPULATION ? years.iterator().next() : null;
        return year == null || year == 0 ? null : year;
    }

    /** The level that all of it is at; {@code UNKNOWN} if there is no such level. */
    public Level uniform() {
        Level worst = worst();
        return at(worst).areas() == all.areas() ? worst : Level.UNKNOWN;
    }

    /** The worst level that any of it is at; {@code UNKNOWN} if nothing is known. */
    public Level worst() {
        for (Level level : Level.WORST_FIRST) {
            if (at(level).areas() > 0) {
                return level;
            }
        }
        return Level.UNKNOWN;
    }
}
