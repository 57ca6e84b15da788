package org.lifeline.outages.outage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.outages.assessment.Consequences;
import org.lifeline.outages.assessment.TrueHistory;
import org.lifeline.outages.rules.Confirmation;
import org.lifeline.outages.rules.Episode;
import org.lifeline.outages.rules.Episodes;
import org.lifeline.outages.rules.Stretch;
import org.lifeline.outages.supply.Service;

/**
 * Keeps the outages in line with the episodes of the true history. Whatever the order in which reports arrive, the same
 * reports and decisions lead to the same outages: late reports and retractions open them with hindsight, move their
 * beginnings and ends, and refute those that never were.
 */
@ApplicationScoped
class OutageKeeping implements Consequences {
    private final OutageEvents events;
    private final Testimony testimony;

    OutageKeeping(OutageEvents events, Testimony testimony) {
        this.events = events;
        this.testimony = testimony;
    }

    @Override
    public void follow(Found found, Instant from, Instant to) {
        List<Stretch> stretches = new TrueHistory(found.region(), found.service())
                .around(from, to, found.baselines().neverBelow());
        List<Episode> episodes = Episodes.in(stretches, found.baselines(), later(found.now(), to));
        List<Outage> known = known(found, episodes, from, to);
        Adjustment adjustment = new Adjustment(found, testimony, events);
        List<Matching.Piece> pieces = Matching.of(episodes, known, after -> testimony.firstBelow(found, after));
        List<Outage> gone = new ArrayList<>(known);
        pieces.forEach(piece -> gone.remove(piece.outage()));
        gone.forEach(adjustment::withoutEpisode);
        adjustment.carryOut(pieces);
    }

    @Override
    public Optional<UUID> open(Found found) {
        Optional<Outage> open = Outage.openOne(found.region(), found.service());
        open.ifPresent(outage -> {
            OutageView before = OutageView.of(outage);
            outage.takeStanding(found.assessment());
            if (!before.equals(OutageView.of(outage))) {
                events.tell(OutageEvents.Happening.CHANGED, outage, found.now());
            }
        });
        return open.map(outage -> outage.id);
    }

    @Override
    public Optional<Confirmation> confirmation(String region, Service service, Instant at) {
        return DecisionTaken.confirmation(region, service, at);
    }

    private static List<Outage> known(Found found, List<Episode> episodes, Instant from, Instant to) {
        Instant low = from;
        Instant high = to;
        for (Episode episode : episodes) {
            low = episode.from().isBefore(low) ? episode.from() : low;
            high = later(high, episode.lasts() ? found.now() : episode.until());
        }
        List<Outage> known = new ArrayList<>(Outage.during(found.region(), found.service(), low, high));
        if (!high.isBefore(found.now())) {
            Outage.openOne(found.region(), found.service())
                    .filter(open -> !known.contains(open))
                    .ifPresent(known::add);
        }
        return known;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
