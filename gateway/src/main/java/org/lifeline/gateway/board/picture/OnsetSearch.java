package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.tally.ShareComparison;
import org.lifeline.gateway.board.tally.Tally;

/**
 * Looks for the time at which the share of an area was reached that makes its phase: of its finest areas at or beyond that level,
 * in the order of the times since when each is.
 */
final class OnsetSearch {
    private final RegionTree tree;
    private final Counted[] counted;

    /** @param counted by place, at least of all that lies in the area */
    OnsetSearch(RegionTree tree, Counted[] counted) {
        this.tree = tree;
        this.counted = counted;
    }

    /** Null if nobody is at it, or the times were not told. */
    Instant of(int place, Tally whole, Level level, double share) {
        int end = tree.endOf(place);
        long[] times = new long[whole.areas()];
        double[] counts = new double[whole.areas()];
        int found = 0;
        for (int at = place + 1; at < end; at++) {
            Counted here = counted[at];
            if (here.finding() == null || here.tally().unit() != whole.unit()) {
                continue;
            }
            double count = here.tally().bestAtOrBeyond(level);
            Instant onset = count > 0 ? here.finding().onset(level) : null;
            if (onset != null) {
                times[found] = ChronoUnit.MICROS.between(Instant.EPOCH, onset);
                counts[found++] = count;
            }
        }
        return found == 0
                ? null
                : Instant.EPOCH.plus(
                        reached(times, counts, found, ShareComparison.least(share) * whole.all()), ChronoUnit.MICROS);
    }

    /** The first time by which so many were; the last one if they never were. Sorts only what it has to. */
    private static long reached(long[] times, double[] counts, int found, double enough) {
        int from = 0;
        int to = found;
        double before = 0;
        while (to - from > 1) {
            long pivot = middle(times[from], times[(from + to) >>> 1], times[to - 1]);
            int split = from;
            double early = 0;
            for (int i = from; i < to; i++) {
                if (times[i] <= pivot) {
                    early += counts[i];
                    swap(times, counts, i, split++);
                }
            }
            if (split == to) { // the pivot is the latest
                double earlier = 0;
                int first = from;
                for (int i = from; i < to; i++) {
                    if (times[i] < pivot) {
                        earlier += counts[i];
                        swap(times, counts, i, first++);
                    }
                }
                if (first == from || before + earlier < enough) {
                    return pivot;
                }
                to = first;
            } else if (before + early >= enough) {
                to = split;
            } else {
                before += early;
                from = split;
            }
        }
        return times[from];
    }

    private static long middle(long one, long two, long three) {
        return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
    }

    private static void swap(long[] times, double[] counts, int one, int other) {
        long time = times[one];
        times[one] = times[other];
        times[other] = time;
        double count = counts[one];
        counts[one] = counts[other];
        counts[other] = count;
    }
}
