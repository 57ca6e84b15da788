package org.lifeline.gateway.board.tally;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.Level;

/**
 * What the finest areas below an area (for an area without children: itself) come to together.
 *
 * <p>The phase is the most severe level that a fifth of all people are at or beyond, by what is known and was known last. Where
 * people are unknown it may be worse than it says: the bounds tell how much.
 */
@Schema(description = "What the finest areas below come to together; parent and child are never added")
public record RollUp(
        @Schema(
                description =
                        "The most severe level that at least 20 % of the people are at or beyond, by what is known and was"
                                + " known last; INSUFFICIENT_DATA instead of NORMAL if a level stands of fewer than half of them,"
                                + " and where a level would be better only because something was forgotten")
        Phase phase,

        @Schema(
                nullable = true,
                description =
                        "People at each level of whom something stands, and of whom nothing is known; null where nobody"
                                + " counted people. For the public the share of all people, to two digits")
        Map<Level, PeopleSpan> people,

        @Schema(
                description =
                        "The best of them as shares of everybody; with that of `lastKnown` they sum to one. For the public"
                                + " multiples of 0.05",
                examples = "{\"NORMAL\": 0.777, \"REDUCED\": 0, \"SEVERE\": 0, \"NONE\": 0.223, \"UNKNOWN\": 0}")
        Map<Level, Double> shares,

        @Schema(description = "At or beyond REDUCED, SEVERE and NONE, of whom something stands")
        Map<Level, Portion> atOrBeyond,

        @Schema(description = "Share of whom a level stands, 0 to 1; for the public by its shares", examples = "1.0")
        double coverage,

        @Schema(nullable = true, description = "Null if there are none")
        LastKnownCount lastKnown,

        @Schema(nullable = true, description = "Below what is usual there, known or known last; null for the public")
        Portion belowUsual,

        @Schema(
                description =
                        "Share of the people who live where nobody counted: their number is that of the places around",
                examples = "0")
        double imputed,

        Bounds bounds,

        @Schema(nullable = true, description = "Null for the public")
        QualityShares quality,

        @Schema(
                nullable = true,
                description = "Year of the populations that the people are of; null if not told",
                examples = "2016")
        Integer populationYear,

        @Schema(
                nullable = true,
                description =
                        "Year of the populations by which these are spread over the finest areas; null if not told",
                examples = "2004")
        Integer weightsYear,

        @Schema(
                description =
                        "The largest areas below that are wholly at a level worse than the phase, worst first; if there are many,"
                                + " the first of them. For the public districts and larger areas, as far as their shares say so")
        List<Hotspot> hotspots,

        @Schema(description = "How many hotspots there are in all; for the public those that are named", examples = "1")
        int hotspotsFound) {

    public static RollUp of(Tally tally, Hotspots hotspots, PhaseRule rule) {
        Map<Level, Double> shares = shares(tally.known(), tally);
        shares.put(Level.UNKNOWN, tally.unknown() / tally.all());
        Map<Level, PeopleSpan> people = people(tally.known(), tally);
        if (people != null) {
            people.put(Level.UNKNOWN, PeopleSpan.of(Portion.peopled(Range.exactly(tally.unknown()), tally)));
        }
        Long inhabitants = tally.inhabitants().people();
        return new RollUp(
                rule.phase(tally),
                people,
                shares,
                atOrBeyond(tally.known(), tally),
                tally.covered() / tally.all(),
                tally.last() == LevelCount.NOTHING ? null : last(tally),
                Portion.of(tally.belowUsual(), tally),
                inhabitants == null || inhabitants == 0
                        ? 0
                        : tally.inhabitants().imputed() / (double) inhabitants,
                rule.bounds(tally),
                QualityShares.of(tally),
                tally.inhabitants().populationYear(),
                tally.inhabitants().weightsYear(),
                hotspots.worst(),
                hotspots.found());
    }

    private static LastKnownCount last(Tally tally) {
        LevelCount last = tally.last();
        return new LastKnownCount(
                last.all() / tally.all(), shares(last, tally), people(last, tally), atOrBeyond(last, tally));
    }

    private static Map<Level, Double> shares(LevelCount count, Tally tally) {
        Map<Level, Double> shares = new EnumMap<>(Level.class);
        Level.WORST_FIRST.forEach(level -> shares.put(level, count.bestAt(level) / tally.all()));
        return shares;
    }

    private static Map<Level, PeopleSpan> people(LevelCount count, Tally tally) {
        if (tally.inhabitants().people() == null) {
            return null;
        }
        Map<Level, PeopleSpan> people = new EnumMap<>(Level.class);
        for (Level level : Level.WORST_FIRST) {
            people.put(level, PeopleSpan.of(Portion.peopled(count.at(level), tally)));
        }
        return people;
    }

    private static Map<Level, Portion> atOrBeyond(LevelCount count, Tally tally) {
        Map<Level, Portion> atOrBeyond = new EnumMap<>(Level.class);
        for (Level level : Level.WORST_FIRST) {
            if (level != Level.NORMAL) {
                atOrBeyond.put(level, Portion.of(count.atOrBeyond(level), tally));
            }
        }
        return atOrBeyond;
    }

    /** Best number of people below {@code NORMAL}, known or known last; null where nobody counted them. */
    public Long peopleBelowNormal() {
        return peopleAtOrBeyond(Level.REDUCED);
    }

    /** Best number of people at or beyond a level below {@code NORMAL}, known or known last; null where nobody counted them. */
    public Long peopleAtOrBeyond(Level level) {
        if (people == null) {
            return null;
        }
        long lastKnownToo = lastKnown == null
                ? 0
                : lastKnown.atOrBeyond().get(level).people().best();
        return atOrBeyond.get(level).people().best() + lastKnownToo;
    }

    /** Who live there; null where nobody counted them. */
    public Long inhabitants() {
        if (people == null) {
            return null;
        }
        long known = sum(people);
        return lastKnown == null ? known : known + sum(lastKnown.people());
    }

    private static long sum(Map<Level, PeopleSpan> people) {
        return people.values().stream().mapToLong(PeopleSpan::best).sum();
    }
}
