package org.lifeline.outages.webhook.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.lifeline.feed.serve.OwnFeed;
import org.lifeline.outages.reader.OvertakenStates;
import org.lifeline.outages.reader.ReadingSettings;
import org.lifeline.outages.webhook.Webhook;
import org.lifeline.outages.webhook.WebhookSettings;
import org.lifeline.outages.webhook.delivery.NewDeliveries;
import org.lifeline.outages.webhook.routing.RoutedTo.Place;
import org.lifeline.privacy.ReadingGrid;

/** Reads on in the feed and writes down what is to be sent: the deliveries and the place reached, or neither. */
@ApplicationScoped
class Routing {
    private static final Logger LOG = Logger.getLogger(Routing.class);

    /** While nobody listens the place follows the feed by such steps, so that whoever registers need not wait for the past. */
    private static final Duration STEP_OF_NOBODY = Duration.ofMinutes(1);

    private static final int MOST_ROWS = 5000;
    private static final int FEWEST = 10;

    private final OwnFeed feed;
    private final RoutedTo routedTo;
    private final Matching matching;
    private final NewDeliveries deliveries;
    private final OvertakenStates overtaken;
    private final WebhookSettings settings;
    private final ReadingGrid grid;
    private final Clock clock;

    Routing(
            OwnFeed feed,
            RoutedTo routedTo,
            Matching matching,
            NewDeliveries deliveries,
            OvertakenStates overtaken,
            WebhookSettings settings,
            ReadingSettings reading,
            Clock clock) {
        this.feed = feed;
        this.routedTo = routedTo;
        this.matching = matching;
        this.deliveries = deliveries;
        this.overtaken = overtaken;
        this.settings = settings;
        this.grid = new ReadingGrid(reading.grid());
        this.clock = clock;
    }

    /** How many events it has read; 0 when there is nothing to do, or another instance does it. */
    @Transactional
    int turn() {
        if (!routedTo.takeTurn()) {
            return 0;
        }
        Optional<Place> at = routedTo.place();
        String now = feed.now(); // before it is looked who listens: who registers later wants what comes after it
        int listening = (int) Webhook.count("state <> 'DISABLED'");
        if (at.isEmpty() || listening == 0) {
            if (at.map(place -> place.movedAt().plus(STEP_OF_NOBODY).isBefore(clock.instant()))
                    .orElse(true)) {
                routedTo.move(now);
            }
            return 0;
        }
        int together = Math.min(settings.together(), Math.max(FEWEST, MOST_ROWS / listening));
        Optional<OwnFeed.Read> read = feed.after(at.get().cursor(), together);
        if (read.isEmpty()) {
            LOG.warn(
                    "The database was restored or has another server: webhooks go on from now, what happened between the"
                            + " last delivery before and now is not sent; what waited then still is, and may arrive twice");
            routedTo.move(now);
            return 0;
        }
        List<OwnFeed.Told> told = due(read.get().told());
        if (!told.isEmpty()) {
            deliveries.write(matching.wanted(
                    lasting(told), Webhook.listening())); // asked again: they must not be older than the events
            routedTo.move(told.get(told.size() - 1).place());
        }
        return told.size();
    }

    private List<OwnFeed.Told> lasting(List<OwnFeed.Told> told) {
        Set<String> gone =
                overtaken.among(told.stream().map(one -> one.event().id()).toList());
        return told.stream().filter(one -> !gone.contains(one.event().id())).toList();
    }

    /** Those of which readers on the grid are told by now, up to the first of which they are not. */
    private List<OwnFeed.Told> due(List<OwnFeed.Told> told) {
        Instant moment = grid.last(clock.instant());
        return told.stream()
                .takeWhile(one -> !one.event().time().isAfter(moment))
                .toList();
    }
}
