package org.lifeline.gateway.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
                description = "Share at each level, of everybody; they sum to one",
                examples = "{\"NORMAL\": 0.777, \"REDUCED\": 0, \"SEVERE\": 0, \"NONE\": 0.223, \"UNKNOWN\": 0}")
        Map<Level, Double> shares,

        @Schema(
                nullable = true,
                description = "People at each level; null if they cannot be counted",
                examples = "{\"NORMAL\": 683380, \"REDUCED\": 0, \"SEVERE\": 0, \"NONE\": 196171, \"UNKNOWN\": 0}")
        Map<Level, Long> people,

        @Schema(description = "Share about which something is known, 0 to 1", examples = "1.0")
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
                        "Areas below that are worse than the phase, worst first; if there are many, the first of them")
        List<Hotspot> hotspots,

        @Schema(description = "How many hotspots there are in all", examples = "1")
        int hotspotsFound) {

    static RollUp of(Tally tally, List<Hotspot> hotspots, BoardSettings settings) {
        WeightedBy by = tally.weightedBy();
        double total = by.weight(tally.at(any -> true));
        Map<Level, Double> shares = new EnumMap<>(Level.class);
        Map<Level, Long> people = new EnumMap<>(Level.class);
        tally.byLevel().forEach((level, evidence) -> {
            shares.put(level, by.weight(evidence) / total);
            people.put(level, evidence.people());
        });
        List<Hotspot> worst = hotspots.stream()
                .sorted(Hotspot.WORST_FIRST)
                .limit(settings.mostHotspots())
                .toList();
        return new RollUp(
                phase(tally, settings),
                shares,
                by == WeightedBy.POPULATION ? people : null,
                by.weight(tally.known()) / total,
                bounds(tally, settings),
                by,
                tally.populationYear(),
                worst,
                hotspots.size());
    }

    static Phase phase(Tally tally, BoardSettings settings) {
        WeightedBy by = tally.weightedBy();
        double total = by.weight(tally.at(any -> true));
        double known = by.weight(tally.known());
        if (known / total >= settings.leastCoverage()) {
            return Phase.of(mostSevere(tally, 0, total, settings));
        }
        boolean noneAlone = by.weight(tally.at(Level.NONE::equals)) / total >= settings.phaseShare();
        return noneAlone ? Phase.NONE : Phase.INSUFFICIENT_DATA;
    }

    private static Bounds bounds(Tally tally, BoardSettings settings) {
        WeightedBy by = tally.weightedBy();
        double total = by.weight(tally.at(any -> true));
        double unknown = by.weight(tally.at(Level.UNKNOWN::equals));
        return new Bounds(mostSevere(tally, 0, total, settings), mostSevere(tally, unknown, total, settings));
    }

    /** The most severe level that enough are at or beyond, those included who are taken to be at {@code NONE}. */
    private static Level mostSevere(Tally tally, double takenForNone, double of, BoardSettings settings) {
        WeightedBy by = tally.weightedBy();
        return Level.WORST_FIRST.stream()
                .filter(level -> (by.weight(tally.at(other -> other.atOrBeyond(level))) + takenForNone) / of
                        >= settings.phaseShare())
                .findFirst()
                .orElse(Level.NORMAL);
    }
}
