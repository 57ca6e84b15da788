package org.lifeline.outages.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lifeline.outages.rules.Episode;
import org.lifeline.outages.supply.Level;

/**
 * Which outage stands for which episode. An outage keeps its id as long as it shares a moment with an episode; where a
 * person has ended it, it stands for the episode up to then, and what is reported below the baseline after that is another.
 */
final class Matching {
    private static final Comparator<Outage> PREFERRED = Comparator.comparing((Outage outage) -> !outage.state.open())
            .thenComparing(outage -> outage.decided == null)
            .thenComparing(outage -> outage.openedAt)
            .thenComparing(outage -> outage.id);

    private final List<Outage> outages;
    private final Function<Instant, Instant> firstBelowAfter;
    private final Set<Outage> used = new HashSet<>();
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * An episode or a part of it, and its outage.
     *
     * @param from when the part begins
     * @param until when supply was back, or a person said so; null while neither
     * @param outage null when there is none yet
     */
    record Piece(Instant from, Instant until, Episode episode, Outage outage) {}

    private Matching(List<Outage> outages, Function<Instant, Instant> firstBelowAfter) {
        this.outages = outages;
        this.firstBelowAfter = firstBelowAfter;
    }

    /**
     * @param outages those known that share a moment with the episodes, and the open one
     * @param firstBelowAfter when the first report after a time was seen that is below the baseline; null when none was
     */
    static List<Piece> of(List<Episode> episodes, List<Outage> outages, Function<Instant, Instant> firstBelowAfter) {
        Matching matching = new Matching(outages, firstBelowAfter);
        matching.spanned(episodes).forEach(matching::match);
        return List.copyOf(matching.pieces);
    }

    /** A person who vouched for an outage said that it was on at that time: it spans whatever gaps older reports show. */
    private List<Episode> spanned(List<Episode> episodes) {
        List<Episode> spanned = new ArrayList<>(episodes);
        for (Outage outage : outages) {
            if (!vouched(outage) || outage.cutAt != null) {
                continue;
            }
            List<Episode> inside = spanned.stream()
                    .filter(one -> one.overlaps(outage.startedAt, outage.restoredAt))
                    .filter(one -> !one.from().isAfter(outage.decidedAt) || outage.state.open())
                    .toList();
            if (inside.size() > 1) {
                int at = spanned.indexOf(inside.get(0));
                spanned.removeAll(inside);
                spanned.add(at, inside.stream().reduce(Matching::joined).orElseThrow());
            }
        }
        return spanned;
    }

    private static Episode joined(Episode a, Episode b) {
        return new Episode(
                a.from(),
                b.until(),
                a.since(),
                b.level(),
                Level.worse(a.worst(), b.worst()),
                b.baseline(),
                b.silentFrom());
    }

    private void match(Episode episode) {
        Instant from = episode.from();
        for (Outage cut : cutsIn(episode)) {
            if (cut.cutAt.isBefore(from)) {
                continue;
            }
            used.add(cut);
            pieces.add(new Piece(from, cut.cutAt, episode, cut));
            from = firstBelowAfter.apply(cut.cutAt);
            if (from == null || !episode.contains(from)) {
                return;
            }
        }
        Instant begin = from;
        Outage chosen = outages.stream()
                .filter(one -> !used.contains(one) && mayBe(one, episode, begin))
                .min(PREFERRED)
                .orElse(null);
        if (chosen != null) {
            used.add(chosen);
        }
        pieces.add(new Piece(begin, episode.until(), episode, chosen));
    }

    private List<Outage> cutsIn(Episode episode) {
        return outages.stream()
                .filter(one -> one.cutAt != null && episode.contains(one.cutAt) && !used.contains(one))
                .sorted(Comparator.comparing(one -> one.cutAt))
                .toList();
    }

    private static boolean mayBe(Outage outage, Episode episode, Instant from) {
        if (outage.cutAt != null && episode.contains(outage.cutAt)) {
            return false;
        }
        Instant end = outage.evidenceEndedAt;
        boolean shares = (end == null || from.isBefore(end))
                && (episode.until() == null || outage.startedAt.isBefore(episode.until()));
        return shares || (outage.state.open() && episode.lasts());
    }

    static boolean vouched(Outage outage) {
        return outage.decided != null && outage.decided.vouches();
    }
}
