package org.lifeline.gateway.forward;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service owns which paths. What it does not name cannot be reached through the gateway. */
final class RoutingTable {
    private final Map<String, Owner> owners;

    RoutingTable(Owner regionService, Owner outageService) {
        this.owners = Map.of(
                "/api/v1/regions", regionService,
                "/api/v1/reports", outageService,
                "/api/v1/assessments", outageService,
                "/api/v1/outages", outageService,
                "/api/v1/baselines", outageService,
                "/api/v1/reliability", outageService,
                "/api/v1/audit", outageService,
                "/api/v1/webhooks", outageService);
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
