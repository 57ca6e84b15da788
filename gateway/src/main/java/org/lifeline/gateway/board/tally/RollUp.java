package org.lifeline.gateway.board.tally;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Level;

/**
 * What the finest areas below an area (for an area without children: itself) come to together.
 *
 * <p>The phase is the most severe level that a fifth of all people are known to be at or beyond. It is named if something
 * is known about at least half of them; below that only {@code NONE} is. Where people are unknown it may be worse than it
 * says: the bounds tell how much.
 */
@Schema(description = "What the finest areas below come to together; parent and child are never added")
public record RollUp(
        @Schema(
                description = "The most severe level that at least 20 % of the people are known to be at or beyond;"
                        + " INSUFFICIENT_DATA if something is known about fewer than half of them, unless 20 %"
                        + " are known to be at NONE")
        Phase phase,

        @Schema(
                description = "Share at each level, of everybody; they sum to one. For the public multiples of 0.05",
                examples = "{\"NORMAL\": 0.777, \"REDUCED\": 0, \"SEVERE\": 0, \"NONE\": 0.223, \"UNKNOWN\": 0}")
        Map<Level, Double> shares,

        @Schema(
                nullable = true,
                description =
                        "People at each level; null if they cannot be counted. For the public the share of all people, to"
                                + " two digits",
                examples = "{\"NORMAL\": 683380, \"REDUCED\": 0, \"SEVERE\": 0, \"NONE\": 196171, \"UNKNOWN\": 0}")
        Map<Level, Long> people,

        @Schema(
                description = "Share about which something is known, 0 to 1; for the public by its shares",
                examples = "1.0")
        double coverage,

        Bounds bounds,

        @Schema(
                description =
                        "What the shares are shares of: areas if one of them has no population, or if the populations"
                                + " are of different years")
        WeightedBy weightedBy,

        @Schema(
                nullable = true,
                description = "Year of the populations; null if not told or not counted by people",
                examples = "2004")
        Integer populationYear,

        @Schema(
                description =
                        "Areas below that are worse than the phase, worst first; if there are many, the first of them. For"
                                + " the public districts and larger areas, as far as their shares say so")
        List<Hotspot> hotspots,

        @Schema(description = "How many hotspots there are in all; for the public those that are named", examples = "1")
        int hotspotsFound) {

    public static RollUp of(Tally tally, Hotspots hotspots, BoardSettings settings) {
        WeightedBy by = tally.weightedBy();
        double total = by.weight(tally.all());
        Map<Level, Double> shares = new EnumMap<>(Level.class);
        Map<Level, Long> people = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            shares.put(level, by.weight(tally.at(level)) / total);
            people.put(level, tally.at(level).people());
        }
        double unknown = by.weight(tally.at(Level.UNKNOWN));
        return new RollUp(
                phase(tally, settings),
                shares,
                by == WeightedBy.POPULATION ? people : null,
                by.weight(tally.known()) / total,
                new Bounds(mostSevere(tally, 0, settings), mostSevere(tally, unknown, settings)),
                by,
                tally.populationYear(),
                hotspots.worst(),
                hotspots.found());
    }

    /** People known to be below {@code NORMAL}; null where people cannot be counted. */
    public Long peopleBelowNormal() {
        return people == null
                ? null
                : people.entrySet().stream()
                        .filter(entry -> entry.getKey().worseThan(Level.NORMAL))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    public static Phase phase(Tally tally, BoardSettings settings) {
        WeightedBy by = tally.weightedBy();
        double total = by.weight(tally.all());
        if (by.weight(tally.known()) / total >= settings.leastCoverage()) {
            return Phase.of(mostSevere(tally, 0, settings));
        }
        boolean noneAlone = by.weight(tally.at(Level.NONE)) / total >= settings.phaseShare();
        return noneAlone ? Phase.NONE : Phase.INSUFFICIENT_DATA;
    }

    /** The most severe level that enough are at or beyond, those included who are taken to be at {@code NONE}. */
    private static Level mostSevere(Tally tally, double takenForNone, BoardSettings settings) {
        WeightedBy by = tally.weightedBy();
        double total = by.weight(tally.all());
        double beyond = takenForNone;
        for (Level level : Level.WORST_FIRST) {
            beyond += by.weight(tally.at(level));
            if (beyond / total >= settings.phaseShare()) {
                return level;
            }
        }
        return Level.NORMAL;
    }
}
