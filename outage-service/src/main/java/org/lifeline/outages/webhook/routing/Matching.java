package org.lifeline.outages.webhook.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.feed.serve.OwnFeed;
import org.lifeline.feed.serve.OwnFeed.Told;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Remit;
import org.lifeline.outages.region.Remit.Reach;
import org.lifeline.outages.webhook.Webhook;
import org.lifeline.outages.webhook.delivery.NewDeliveries.Wanted;
import org.lifeline.wire.ChangeEvent;

/**
 * Says who wants which event. Regions mean all that lies in them by the tree of the replica; where that cannot say yet where
 * an area lies, the event is sent rather than lost.
 */
@ApplicationScoped
class Matching {
    private final KnownRegions regions;
    private final OwnFeed feed;
    private final ShownEvent shown;

    Matching(KnownRegions regions, OwnFeed feed, ShownEvent shown) {
        this.regions = regions;
        this.feed = feed;
        this.shown = shown;
    }

    /** What an event is about: every one on the feed of this service has a subject such as {@code SY0602/WATER}. */
    private record About(String region, String service) {
        static About of(ChangeEvent event) {
            String[] parts = event.subject().split("/", 2);
            return new About(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    /** In the order of the events; those that nobody wants are missing. */
    List<Wanted> wanted(List<Told> told, List<Webhook> webhooks) {
        Set<String> places =
                told.stream().map(one -> About.of(one.event()).region()).collect(Collectors.toSet());
        Map<Set<String>, Map<String, Reach>> reaches = new HashMap<>();
        for (Webhook webhook : webhooks) {
            reaches.computeIfAbsent(
                    Set.of(webhook.regions),
                    asked -> asked.isEmpty() ? Map.of() : regions.reach(Remit.in(asked), places));
        }
        return told.stream()
                .filter(one -> !isDerived(one.event()))
                .map(one -> new Wanted(shown.of(one.event()), takers(one, webhooks, reaches)))
                .filter(wanted -> !wanted.webhooks().isEmpty())
                .toList();
    }

    private List<UUID> takers(Told told, List<Webhook> webhooks, Map<Set<String>, Map<String, Reach>> reaches) {
        About about = About.of(told.event());
        return webhooks.stream()
                .filter(webhook -> names(webhook.eventTypes, told.event().type()))
                .filter(webhook -> names(webhook.services, about.service()))
                .filter(webhook -> webhook.regions.length == 0
                        || reaches.get(Set.of(webhook.regions)).get(about.region()) != Reach.OUTSIDE)
                .filter(webhook -> feed.isBehind(told.place(), webhook.beginsAfter))
                .map(webhook -> webhook.id)
                .toList();
    }

    /** By changed rules: nothing has happened. */
    private static boolean isDerived(ChangeEvent event) {
        return event.data().path("derived").asBoolean();
    }

    private static boolean names(String[] filter, String value) {
        return filter.length == 0 || Arrays.asList(filter).contains(value);
    }
}
