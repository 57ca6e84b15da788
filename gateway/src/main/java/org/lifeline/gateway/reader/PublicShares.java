package org.lifeline.gateway.reader;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.tally.Bounds;
import org.lifeline.gateway.board.tally.LastKnownCount;
import org.lifeline.gateway.board.tally.PeopleSpan;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.Portion;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.tally.ShareRange;

/**
 * The shares of an area as the public is told them: in twentieths that sum to one, by the largest remainder. People, coverage
 * and bounds follow from them, so that no two of these numbers together say more than the shares.
 */
final class PublicShares {
    private static final int PARTS = 20;
    private static final double ROUNDING = 1e-9;
    private static final int LEVELS = Level.values().length;

    private final int[] parts; // at each level, then of those who were known last to be at each

    /**
     * @param known exact shares of every level
     * @param last exact shares of those of whom only the last known level is known; with the others they sum to one
     */
    PublicShares(Map<Level, Double> known, Map<Level, Double> last) {
        double[] exact = new double[2 * LEVELS];
        known.forEach((level, share) -> exact[level.ordinal()] = share);
        last.forEach((level, share) -> exact[LEVELS + level.ordinal()] = share);
        parts = Arrays.stream(exact)
                .mapToInt(share -> (int) Math.floor(share * PARTS))
                .toArray();
        int left = PARTS - Arrays.stream(parts).sum();
        // of equal remainders the worse level, and the unknown before any, so that the order is always the same
        Comparator<Integer> order = comparing((Integer at) -> remainder(exact[at]), reverseOrder())
                .thenComparing(at -> at % LEVELS, reverseOrder())
                .thenComparing(at -> at);
        IntStream.range(0, parts.length).boxed().sorted(order).limit(left).forEach(at -> parts[at]++);
    }

    static PublicShares of(RollUp exact) {
        LastKnownCount last = exact.lastKnown();
        return new PublicShares(exact.shares(), last == null ? Map.of() : last.shares());
    }

    /** In steps so large that how sums of fractions were made does not matter. */
    private static long remainder(double share) {
        double part = share * PARTS;
        return Math.round((part - Math.floor(part)) / ROUNDING);
    }

    /** A share that tells of nothing else. */
    static double rounded(double share) {
        return Math.round(share * PARTS) / (double) PARTS;
    }

    double at(Level level) {
        return parts[level.ordinal()] / (double) PARTS;
    }

    double lastAt(Level level) {
        return parts[LEVELS + level.ordinal()] / (double) PARTS;
    }

    Map<Level, Double> known() {
        Map<Level, Double> all = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            all.put(level, at(level));
        }
        return all;
    }

    double coverage() {
        return Level.WORST_FIRST.stream()
                        .mapToInt(level -> parts[level.ordinal()])
                        .sum()
                / (double) PARTS;
    }

    /** The level that all of it is at, as far as these shares say; {@code UNKNOWN} if there is none. */
    Level uniform() {
        return Level.WORST_FIRST.stream()
                .filter(level -> parts[level.ordinal()] + parts[LEVELS + level.ordinal()] == PARTS)
                .findFirst()
                .orElse(Level.UNKNOWN);
    }

    /** @param inhabitants of the area; null if they cannot be counted */
    Map<Level, PeopleSpan> people(Long inhabitants) {
        if (inhabitants == null) {
            return null;
        }
        Map<Level, PeopleSpan> people = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            people.put(level, people(at(level), inhabitants));
        }
        return people;
    }

    /** Null if there are none; the same of the inhabitants. */
    LastKnownCount lastKnown(Long inhabitants) {
        Map<Level, Double> shares = new EnumMap<>(Level.class);
        Map<Level, PeopleSpan> people = new EnumMap<>(Level.class);
        int all = 0;
        for (Level level : Level.WORST_FIRST) {
            all += parts[LEVELS + level.ordinal()];
            shares.put(level, lastAt(level));
            people.put(level, people(lastAt(level), inhabitants));
        }
        return all == 0
                ? null
                : new LastKnownCount(
                        all / (double) PARTS,
                        shares,
                        inhabitants == null ? null : people,
                        atOrBeyond(inhabitants, LEVELS));
    }

    Map<Level, Portion> atOrBeyond(Long inhabitants) {
        return atOrBeyond(inhabitants, 0);
    }

    private Map<Level, Portion> atOrBeyond(Long inhabitants, int from) {
        Map<Level, Portion> atOrBeyond = new EnumMap<>(Level.class);
        int beyond = 0;
        for (Level level : Level.WORST_FIRST) {
            beyond += parts[from + level.ordinal()];
            double share = beyond / (double) PARTS;
            if (level != Level.NORMAL) {
                atOrBeyond.put(level, new Portion(new ShareRange(share, share, share), people(share, inhabitants)));
            }
        }
        return atOrBeyond;
    }

    private static PeopleSpan people(double share, Long inhabitants) {
        return inhabitants == null ? null : PeopleSpan.exactly(TwoDigits.of(Math.round(inhabitants * share)));
    }

    /** Never at odds with the phase, which comes from the exact shares. */
    Bounds bounds(Phase phase, double phaseShare) {
        double unknown = at(Level.UNKNOWN);
        Level best = mostSevere(phaseShare, 0);
        Level worst = mostSevere(phaseShare, unknown);
        return new Bounds(phase == Phase.INSUFFICIENT_DATA ? best : phase.level(), Level.worse(worst, phase.level()));
    }

    /** The most severe level that enough are at or beyond, with those who may be. */
    private Level mostSevere(double phaseShare, double more) {
        double beyond = 0;
        for (Level level : Level.WORST_FIRST) {
            beyond += at(level) + lastAt(level);
            if (level != Level.NORMAL && beyond + more >= phaseShare - ROUNDING) {
                return level;
            }
        }
        return Level.NORMAL;
    }
}
