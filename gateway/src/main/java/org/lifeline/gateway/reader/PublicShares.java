package org.lifeline.gateway.reader;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.tally.Bounds;
import org.lifeline.gateway.board.tally.Phase;

/**
 * The shares of an area as the public is told them: in twentieths that sum to one, by the largest remainder. People,
 * coverage and bounds follow from them, so that no two of these numbers together say more than the shares.
 */
final class PublicShares {
    private static final int PARTS = 20;
    private static final double ROUNDING = 1e-9;

    private final Map<Level, Integer> parts = new EnumMap<>(Level.class);

    /** @param exact of every level; they sum to one */
    PublicShares(Map<Level, Double> exact) {
        exact.forEach((level, share) -> parts.put(level, (int) Math.floor(share * PARTS)));
        int left = PARTS - parts.values().stream().mapToInt(Integer::intValue).sum();
        // of equal remainders the worse level, and the unknown before any, so that the order is always the same
        Comparator<Level> order = comparing((Level level) -> remainder(exact.get(level)), reverseOrder())
                .thenComparing(reverseOrder());
        Stream.of(Level.values()).sorted(order).limit(left).forEach(level -> parts.merge(level, 1, Integer::sum));
    }

    /** In steps so large that how sums of fractions were made does not matter. */
    private long remainder(double share) {
        double part = share * PARTS;
        return Math.round((part - Math.floor(part)) / ROUNDING);
    }

    double at(Level level) {
        return parts.get(level) / (double) PARTS;
    }

    Map<Level, Double> all() {
        Map<Level, Double> all = new EnumMap<>(Level.class);
        parts.keySet().forEach(level -> all.put(level, at(level)));
        return all;
    }

    double coverage() {
        return (PARTS - parts.get(Level.UNKNOWN)) / (double) PARTS;
    }

    /** The level that all of it is at, as far as these shares say; {@code UNKNOWN} if there is none. */
    Level uniform() {
        return Arrays.stream(Level.values())
                .filter(level -> parts.get(level) == PARTS)
                .findFirst()
                .orElse(Level.UNKNOWN);
    }

    /** @param exact people of the area at each level; null if they cannot be counted */
    Map<Level, Long> people(Map<Level, Long> exact) {
        if (exact == null) {
            return null;
        }
        long all = exact.values().stream().mapToLong(Long::longValue).sum();
        Map<Level, Long> people = new EnumMap<>(Level.class);
        parts.forEach((level, count) -> people.put(level, TwoDigits.of(Math.round(all * (double) count / PARTS))));
        return people;
    }

    /** What these shares come to, as the exact ones do for the board. */
    Phase phase(BoardSettings settings) {
        if (coverage() >= settings.leastCoverage()) {
            return Phase.of(mostSevere(0, settings.phaseShare()));
        }
        return at(Level.NONE) >= settings.phaseShare() - ROUNDING ? Phase.NONE : Phase.INSUFFICIENT_DATA;
    }

    /** Never at odds with the phase, which may come from the exact shares. */
    Bounds bounds(Phase phase, double phaseShare) {
        Level worst = Level.worse(mostSevere(at(Level.UNKNOWN), phaseShare), phase.level());
        return new Bounds(phase == Phase.INSUFFICIENT_DATA ? mostSevere(0, phaseShare) : phase.level(), worst);
    }

    /** The most severe level that enough are at or beyond, those included who are taken to be at {@code NONE}. */
    private Level mostSevere(double takenForNone, double phaseShare) {
        double beyond = takenForNone;
        for (Level level : List.of(Level.NONE, Level.SEVERE, Level.REDUCED)) {
            beyond += at(level);
            if (beyond >= phaseShare - ROUNDING) {
                return level;
            }
        }
        return Level.NORMAL;
    }
}
