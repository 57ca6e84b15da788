package org.lifeline.outages.assessment.history;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.supply.Level;

/**
 * The shares of an estimate as an array of the database: by level the low, the best and the high one. They are kept in whole percents, the
 * bounds rounded outwards: one sample more among a thousand makes no other history.
 */
public final class KeptShares {
    private static final List<Level> LEVELS = List.of(Level.REDUCED, Level.SEVERE, Level.NONE);

    private static final double PERCENTS = 100;

    private KeptShares() {}

    static Map<Level, Share> kept(Map<Level, Share> atOrBeyond) {
        Map<Level, Share> kept = new EnumMap<>(Level.class);
        atOrBeyond.forEach((level, share) -> kept.put(
                level,
                new Share(
                        Math.floor(share.low() * PERCENTS) / PERCENTS,
                        Math.rint(share.best() * PERCENTS) / PERCENTS,
                        Math.ceil(share.high() * PERCENTS) / PERCENTS)));
        return kept;
    }

    /** Null for null. */
    static String text(Map<Level, Share> atOrBeyond) {
        return atOrBeyond == null
                ? null
                : LEVELS.stream()
                        .map(atOrBeyond::get)
                        .flatMap(share -> Stream.of(share.low(), share.best(), share.high()))
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** At or beyond each level; null for null. */
    public static Map<Level, Share> read(String kept) {
        if (kept == null) {
            return null;
        }
        double[] numbers = Arrays.stream(kept.substring(1, kept.length() - 1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Map<Level, Share> shares = new EnumMap<>(Level.class);
        for (int i = 0; i < LEVELS.size(); i++) {
            shares.put(LEVELS.get(i), new Share(numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2]));
        }
        return shares;
    }
}
