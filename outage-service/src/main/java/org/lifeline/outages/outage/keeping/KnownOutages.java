package org.lifeline.outages.outage.keeping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.topic.Topic;

/** Reads the outages of many supplies at once. */
final class KnownOutages {
    private static final String OF_SUPPLIES = """
            select o.*
            from unnest(cast(:regions as text[]), cast(:services as text[])) as asked (region, service)
            join outage o on o.region = asked.region and o.service = asked.service
            order by o.started_at, o.id""";

    private KnownOutages() {}

    /** All of each, the earliest first. */
    static Map<Topic, List<Outage>> of(Collection<Topic> supplies) {
        return Outage.getSession()
                .createNativeQuery(OF_SUPPLIES, Outage.class)
                .setParameter("regions", supplies.stream().map(Topic::region).toArray(String[]::new))
                .setParameter(
                        "services",
                        supplies.stream().map(supply -> supply.service().name()).toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(Outage::topic));
    }

    /** The outages into which others were merged that are open. */
    static List<UUID> openAmong(Collection<UUID> survivors) {
        return survivors.isEmpty()
                ? List.of()
                : Outage.find(
                                "select o.id from Outage o where o.id in ?1 and o.state in ('REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED')",
                                survivors)
                        .project(UUID.class)
                        .list();
    }
}
