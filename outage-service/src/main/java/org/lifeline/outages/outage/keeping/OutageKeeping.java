package org.lifeline.outages.outage.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.outages.assessment.Consequences;
import org.lifeline.outages.assessment.history.Window;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageEvents;
import org.lifeline.outages.outage.OutageView;
import org.lifeline.outages.rulebook.Rulebook;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Episode;
import org.lifeline.outages.rules.Episodes;
import org.lifeline.outages.rules.Ruling;
import org.lifeline.outages.topic.Topic;

/**
 * Keeps the outages in line with the episodes of the true history. Whatever the order in which reports arrive, the same
 * reports and decisions lead to the same outages: late reports and retractions open them with hindsight, move their
 * beginnings and ends, and refute those that never were.
 */
@ApplicationScoped
class OutageKeeping implements Consequences {
    private final OutageEvents events;
    private final Testimony testimony;
    private final Duration longestExpiry;

    OutageKeeping(OutageEvents events, Testimony testimony, Rulebook rules) {
        this.events = events;
        this.testimony = testimony;
        this.longestExpiry = rules.settings().pace().values().stream()
                .map(AssessmentSettings.Pace::expiry)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What was found about a topic, and the episodes in it. */
    private record Told(Found found, List<Episode> episodes) {
        static Told of(Found found) {
            return new Told(
                    found,
                    Episodes.in(
                            found.stretches(),
                            found.baselines(),
                            later(found.now(), found.touched().to())));
        }

        /** The outages that it can be about. */
        KnownOutages.Asked asked() {
            Instant low = found.touched().from();
            Instant high = found.touched().to();
            for (Episode episode : episodes) {
                low = episode.from().isBefore(low) ? episode.from() : low;
                high = later(high, episode.lasts() ? found.now() : episode.until());
            }
            return new KnownOutages.Asked(found.topic(), low, high, !high.isBefore(found.now()));
        }
    }

    @Override
    public Map<Topic, UUID> follow(List<Found> found) {
        List<Told> told = found.stream().map(Told::of).toList();
        Map<Topic, List<Outage>> known =
                KnownOutages.during(told.stream().map(Told::asked).toList());
        Map<Topic, UUID> open = new HashMap<>();
        for (Told one : told) {
            Outage openOne = follow(one, known.getOrDefault(one.found().topic(), List.of()));
            if (openOne != null) {
                open.put(one.found().topic(), openOne.id);
            }
        }
        return open;
    }

    @Override
    public Map<Topic, List<Window>> spokenOf(Collection<Topic> topics, Instant now) {
        return KnownOutages.spokenOf(topics).stream()
                .collect(Collectors.groupingBy(
                        Outage::topic,
                        Collectors.mapping(
                                outage -> new Window(outage.spokenFrom, end(outage, now)), Collectors.toList())));
    }

    private static Instant end(Outage outage, Instant now) {
        Instant end = outage.evidenceEndedAt == null ? now : outage.evidenceEndedAt;
        return later(later(outage.spokenTo, outage.decidedAt), end);
    }

    @Override
    public Map<Topic, Ruling> rulings(Collection<Topic> topics, Instant at) {
        return Rulings.standing(topics, at, longestExpiry);
    }

    /** Returns the open one; null when none is. */
    private Outage follow(Told told, List<Outage> known) {
        Found found = told.found();
        Adjustment adjustment = new Adjustment(found, testimony, events);
        List<Matching.Piece> pieces = Matching.of(told.episodes(), known, testimony.about(found));
        List<Outage> gone = new ArrayList<>(known);
        pieces.forEach(piece -> gone.remove(piece.outage()));
        gone.forEach(adjustment::withoutEpisode);
        List<Outage> opened = adjustment.carryOut(pieces);
        List<Outage> all = new ArrayList<>(known);
        all.addAll(opened);
        Outage open = all.stream().filter(one -> one.state.open()).findFirst().orElse(null);
        if (open != null) {
            takeStanding(open, found);
        }
        return open;
    }

    private void takeStanding(Outage open, Found found) {
        OutageView before = OutageView.of(open);
        open.takeStanding(found.assessment());
        if (!before.equals(OutageView.of(open))) {
            events.tell(OutageEvents.Happening.CHANGED, open, found.now());
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
