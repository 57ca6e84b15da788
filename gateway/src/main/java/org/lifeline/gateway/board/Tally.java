package org.lifeline.gateway.board;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The finest areas of a part of the tree, counted by level. An area's tally is the sum of its children's, so a change
 * touches the tallies of the areas around it and no others, and a parent's own population is never in it.
 *
 * @param byLevel every level has an entry
 * @param years of the populations; 0 stands for a year that was not told
 * @param uncounted areas without a population
 */
record Tally(Map<Level, Evidence> byLevel, Set<Integer> years, int uncounted) {

    static Tally empty() {
        Map<Level, Evidence> byLevel = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            byLevel.put(level, Evidence.NOTHING);
        }
        return new Tally(byLevel, Set.of(), 0);
    }

    /** Of a finest area; what is applied to it may be null. */
    static Tally of(Region leaf, Assessment applied) {
        boolean counted = leaf.population() != null;
        long people = counted ? leaf.population() : 0;
        Map<Level, Evidence> byLevel = empty().byLevel();
        byLevel.put(
                applied == null ? Level.UNKNOWN : applied.level(),
                applied == null ? Evidence.none(people) : Evidence.of(people, applied));
        Integer year = leaf.populationYear() == null ? 0 : leaf.populationYear();
        return new Tally(byLevel, counted ? Set.of(year) : Set.of(), counted ? 0 : 1);
    }

    Tally plus(Tally other) {
        Map<Level, Evidence> sum = new EnumMap<>(Level.class);
        byLevel.forEach((level, evidence) -> sum.put(level, evidence.plus(other.byLevel.get(level))));
        Set<Integer> allYears = new TreeSet<>(years);
        allYears.addAll(other.years);
        return new Tally(sum, allYears, uncounted + other.uncounted);
    }

    Evidence at(Predicate<Level> levels) {
        return byLevel.entrySet().stream()
                .filter(entry -> levels.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Evidence.NOTHING, Evidence::plus);
    }

    Evidence known() {
        return at(Level::known);
    }

    /** People can be counted only if all areas have a population, all of the same year, and somebody lives there. */
    WeightedBy weightedBy() {
        boolean counted = uncounted == 0 && years.size() == 1 && at(any -> true).people() > 0;
        return counted ? WeightedBy.POPULATION : WeightedBy.AREAS;
    }

    Integer populationYear() {
        Integer year = weightedBy() == WeightedBy.POPULATION ? years.iterator().next() : null;
        return year == null || year == 0 ? null : year;
    }

    /** The level that all of it is at; {@code UNKNOWN} if there is no such level. */
    Level uniform() {
        int areas = at(any -> true).areas();
        return Level.WORST_FIRST.stream()
                .filter(level -> byLevel.get(level).areas() == areas)
                .findFirst()
                .orElse(Level.UNKNOWN);
    }
}
