package org.lifeline.outages.outage.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.assessment.Consequences;
import org.lifeline.outages.outage.Decision;
import org.lifeline.outages.outage.DuplicateOutages;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageEvents;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.outages.rulebook.Rulebook;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.replay.EpisodeSearch;
import org.lifeline.outages.topic.Topic;

/**
 * Keeps the outages in line with the episodes of the true history. Whatever the order in which reports arrive, the same
 * reports and decisions lead to the same outages: late reports and retractions open them with hindsight, move their
 * beginnings and ends, and refute those that never were.
 */
@ApplicationScoped
class OutageKeeping implements Consequences {
    private final OutageEvents events;
    private final DuplicateOutages duplicates;
    private final AssessmentSettings settings;

    OutageKeeping(OutageEvents events, DuplicateOutages duplicates, Rulebook rules) {
        this.events = events;
        this.duplicates = duplicates;
        this.settings = rules.settings();
    }

    @Override
    public Map<Topic, Open> follow(List<Found> found) {
        Map<Topic, List<Outage>> known =
                KnownOutages.of(found.stream().map(Found::topic).toList());
        Set<UUID> survivors = survivors(known.values());
        List<Keeping> all = found.stream()
                .map(one -> new Keeping(one, known.getOrDefault(one.topic(), List.of()), survivors))
                .toList();
        all.forEach(Keeping::end);
        if (all.stream().anyMatch(one -> one.adjustment.takesTurns())) {
            Outage.flush(); // once for all of them: it looks through every outage that has been read
        }
        Map<Topic, Open> open = new HashMap<>();
        for (Keeping one : all) {
            Open openOne = one.begin();
            if (openOne != null) {
                open.put(one.found.topic(), openOne);
            }
        }
        return open;
    }

    private static Set<UUID> survivors(Collection<List<Outage>> known) {
        return new HashSet<>(KnownOutages.openAmong(known.stream()
                .flatMap(List::stream)
                .map(outage -> outage.duplicateOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
    }

    /** The outages of one supply. */
    private final class Keeping {
        final Found found;
        final Adjustment adjustment;
        private final List<Outage> all;
        private final List<Matching.Piece> pieces;

        Keeping(Found found, List<Outage> known, Set<UUID> openSurvivors) {
            this.found = found;
            this.adjustment = new Adjustment(found, settings, events, openSurvivors);
            this.all = new ArrayList<>(known);
            this.pieces =
                    Matching.of(EpisodeSearch.in(found.history(), found.facts().usual()), known);
        }

        void end() {
            List<Outage> gone = new ArrayList<>(all);
            pieces.forEach(piece -> gone.remove(piece.outage()));
            gone.forEach(adjustment::withoutEpisode);
            all.addAll(adjustment.end(pieces));
        }

        /** Returns what is open; null when nothing is. */
        Open begin() {
            all.addAll(adjustment.begin());
            duplicates.lookAgain(adjustment.ended(), found.now());
            takeDispute(all, found);
            Outage open =
                    all.stream().filter(one -> one.state.open()).findFirst().orElse(null);
            if (open != null) {
                takeStanding(open, found);
                return new Open(open.id, open.extent);
            }
            return pieces.stream()
                    .filter(piece -> piece.until() == null && piece.outage() != null)
                    .map(Matching.Piece::outage)
                    .filter(outage -> outage.state == OutageState.DUPLICATE)
                    .map(outage -> new Open(outage.duplicateOf, outage.extent))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What was decided last is disputed, unless the work on it has been closed since that was heard. */
    private void takeDispute(List<Outage> all, Found found) {
        Instant disputedAt = found.assessment().disputedAt();
        Outage decided = all.stream()
                .filter(outage -> outage.decidedAt != null && outage.state != OutageState.DUPLICATE)
                .max(Comparator.comparing(outage -> outage.decidedAt))
                .filter(outage -> disputedAt != null)
                .filter(outage -> outage.decided != Decision.CLOSE || disputedAt.isAfter(outage.decidedAt))
                .orElse(null);
        for (Outage outage : all) {
            if (outage.decisionDisputed != (outage == decided)) {
                outage.dispute(outage == decided);
                events.tell(OutageEvents.Happening.CHANGED, outage, found.now(), found.derived());
            }
        }
    }

    private void takeStanding(Outage open, Found found) {
        if (open.takeStanding(found.assessment())) {
            events.tell(OutageEvents.Happening.CHANGED, open, found.now(), found.derived());
        }
    }
}
