package org.lifeline.outages.outage.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.rules.Episode;
import org.lifeline.outages.rules.TrueLevels;
import org.lifeline.outages.supply.Level;

/**
 * Which outage stands for which episode. An outage about which a person has decided stands for all episodes of the time of
 * which that person spoke, as one; of the others each keeps its id as long as it shares a moment with an episode. So what
 * follows from the same reports and decisions never depends on the order in which reports come in afterwards.
 */
final class Matching {
    private static final Comparator<Outage> PREFERRED = Comparator.comparing((Outage outage) -> !outage.state.open())
            .thenComparing(outage -> outage.openedAt)
            .thenComparing(outage -> outage.id);

    private final List<Outage> outages;
    private final Reported reported;
    private final List<Part> left = new ArrayList<>();
    private final Set<Outage> used = new HashSet<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** What single reports say, where the episodes do not tell. */
    interface Reported {
        /** When the first report after a time was seen that is below the baseline; null when none was. */
        Instant firstBelow(Instant after);

        /** When the first report after a time was seen that is not below the baseline; null when none was. */
        Instant firstNotBelow(Instant after);
    }

    /**
     * An episode or a part of it, and its outage.
     *
     * @param from when the part begins
     * @param until when supply was back, or a person said so; null while neither
     * @param episode null when nothing is left of it and only a person's word stands
     * @param outage null when there is none yet
     */
    record Piece(Instant from, Instant until, Episode episode, Outage outage) {}

    /** What no piece has been made of yet. */
    private record Part(Instant from, Episode episode) {
        boolean overlaps(Instant start, Instant end) {
            return episode.overlaps(start, end) && (end == null || from.isBefore(end));
        }

        boolean contains(Instant time) {
            return time != null && !time.isBefore(from) && episode.contains(time);
        }
    }

    private Matching(List<Episode> episodes, List<Outage> outages, Reported reported) {
        episodes.forEach(episode -> left.add(new Part(episode.from(), episode)));
        this.outages = outages;
        this.reported = reported;
    }

    /** @param outages all that share a moment with the episodes, by the evidence or by what people said, and the open one */
    static List<Piece> of(List<Episode> episodes, List<Outage> outages, Reported reported) {
        Matching matching = new Matching(episodes, outages, reported);
        List<Outage> spokenOf = outages.stream()
                .filter(outage -> outage.spokenFrom != null)
                .sorted(Comparator.comparing((Outage outage) -> outage.spokenFrom)
                        .thenComparing(outage -> outage.spokenTo)
                        .thenComparing(outage -> outage.id))
                .toList();
        for (int i = 0; i < spokenOf.size(); i++) {
            matching.claim(spokenOf.get(i), i + 1 < spokenOf.size() ? spokenOf.get(i + 1).spokenFrom : null);
        }
        List.copyOf(matching.left).forEach(matching::match);
        return List.copyOf(matching.pieces);
    }

    /** @param next from when on a person spoke of another outage; null when nobody did */
    private void claim(Outage outage, Instant next) {
        Instant limit = next != null && next.isAfter(outage.spokenFrom) ? next : null;
        Instant end = end(outage, limit);
        List<Part> inside = take(part -> part.overlaps(outage.spokenFrom, end));
        if (inside.isEmpty()) {
            pieces.add(new Piece(
                    outage.spokenFrom, outage.vouchedFor() ? end : earlier(outage.spokenTo, limit), null, outage));
            return;
        }
        Part whole = inside.stream().reduce(Matching::joined).orElseThrow();
        Instant cut = whole.contains(outage.cutAt) ? outage.cutAt : whole.contains(limit) ? limit : null;
        if (cut == null) {
            boolean overruled = outage.vouchedFor() && endsBefore(whole, outage.decidedAt);
            pieces.add(new Piece(whole.from(), overruled ? end : whole.episode().until(), whole.episode(), outage));
            return;
        }
        pieces.add(new Piece(whole.from(), cut, whole.episode(), outage));
        Instant rest = cut.equals(limit) ? limit : reported.firstBelow(cut);
        if (whole.contains(rest)) {
            left.add(new Part(rest, whole.episode()));
            left.sort(Comparator.comparing(Part::from));
        }
    }

    /**
     * How far the word of a person reaches. Evidence from before a person vouched for the outage does not end it: then it lasts
     * until a newer report says that it is over.
     */
    private Instant end(Outage outage, Instant limit) {
        boolean on = left.stream().anyMatch(part -> part.contains(outage.decidedAt));
        return outage.vouchedFor() && !on
                ? earlier(reported.firstNotBelow(outage.decidedAt), limit)
                : earlier(outage.spokenTo.plus(TrueLevels.TICK), limit);
    }

    private static boolean endsBefore(Part part, Instant time) {
        return part.episode().until() != null && !part.episode().until().isAfter(time);
    }

    private List<Part> take(Predicate<Part> which) {
        List<Part> taken = left.stream().filter(which).toList();
        left.removeAll(taken);
        return taken;
    }

    private static Part joined(Part a, Part b) {
        return new Part(
                a.from(),
                new Episode(
                        a.episode().from(),
                        b.episode().until(),
                        a.episode().since(),
                        b.episode().level(),
                        Level.worse(a.episode().worst(), b.episode().worst()),
                        b.episode().baseline(),
                        b.episode().silentFrom()));
    }

    private void match(Part part) {
        Outage chosen = outages.stream()
                .filter(one -> one.spokenFrom == null && !used.contains(one) && mayBe(one, part))
                .min(PREFERRED)
                .orElse(null);
        if (chosen != null) {
            used.add(chosen);
        }
        pieces.add(new Piece(part.from(), part.episode().until(), part.episode(), chosen));
    }

    private static boolean mayBe(Outage outage, Part part) {
        return part.overlaps(outage.startedAt, outage.evidenceEndedAt)
                || (outage.state.open() && part.episode().lasts());
    }

    /** Null stands for no end. */
    private static Instant earlier(Instant a, Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
