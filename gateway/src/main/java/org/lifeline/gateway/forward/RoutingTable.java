package org.lifeline.gateway.forward;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service owns which paths. What it does not name cannot be reached through the gateway. */
final class RoutingTable {
    private final Map<String, Owner> owners;

    RoutingTable(Owner regionService, Owner outageService) {
        this.owners = Map.ofEntries(
                Map.entry("/api/v1/regions", regionService),
                Map.entry("/api/v1/boundaries", regionService),
                Map.entry("/api/v1/imports", regionService),
                Map.entry("/api/v1/reports", outageService),
                Map.entry("/api/v1/assessments", outageService),
                Map.entry("/api/v1/outages", outageService),
                Map.entry("/api/v1/baselines", outageService),
                Map.entry("/api/v1/reliability", outageService),
                Map.entry("/api/v1/audit", outageService),
                Map.entry("/api/v1/webhooks", outageService));
    }

    Set<Owner> all() {
        return Set.copyOf(owners.values());
    }

    /** @param path without dot segments */
    Optional<Owner> owner(String path) {
        return owners.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
