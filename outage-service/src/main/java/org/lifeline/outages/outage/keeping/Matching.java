package org.lifeline.outages.outage.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.rules.state.Episode;

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
    private final List<Part> left = new ArrayList<>();
    private final Set<Outage> used = new HashSet<>();
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * An episode or a part of it, and its outage.
     *
     * @param from when the part begins
     * @param until when supply was back, or the outage was closed; null while neither
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

        Part joinedWith(Part later) {
            return new Part(from, episode.joinedWith(later.episode));
        }
    }

    private Matching(List<Episode> episodes, List<Outage> outages) {
        episodes.forEach(episode -> left.add(new Part(episode.from(), episode)));
        this.outages = outages;
    }

    /**
     * @param episodes all of a supply
     * @param outages all of it
     */
    static List<Piece> of(List<Episode> episodes, List<Outage> outages) {
        Matching matching = new Matching(episodes, outages);
        outages.stream()
                .filter(outage -> outage.spokenFrom != null)
                .sorted(Comparator.comparing((Outage outage) -> outage.spokenFrom)
                        .thenComparing(outage -> outage.spokenTo)
                        .thenComparing(outage -> outage.id))
                .forEach(matching::claim);
        List.copyOf(matching.left).forEach(matching::match);
        return List.copyOf(matching.pieces);
    }

    private void claim(Outage outage) {
        Instant end = outage.spokenTo.plus(Episode.TICK);
        List<Part> inside = take(part -> part.overlaps(outage.spokenFrom, end));
        if (inside.isEmpty()) {
            pieces.add(new Piece(outage.spokenFrom, outage.spokenTo, null, outage));
            return;
        }
        Part whole = inside.stream().reduce(Part::joinedWith).orElseThrow();
        Instant from = outage.decided.keepsBeginning() ? earlier(whole.from(), outage.spokenFrom) : whole.from();
        if (whole.contains(outage.cutAt)) {
            pieces.add(new Piece(from, outage.cutAt, whole.episode(), outage));
            left.add(new Part(outage.cutAt, whole.episode()));
            left.sort(Comparator.comparing(Part::from));
        } else {
            pieces.add(new Piece(from, whole.episode().until(), whole.episode(), outage));
        }
    }

    private List<Part> take(Predicate<Part> which) {
        List<Part> taken = left.stream().filter(which).toList();
        left.removeAll(taken);
        return taken;
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

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
