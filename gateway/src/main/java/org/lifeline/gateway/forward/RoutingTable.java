package org.lifeline.gateway.forward;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.lifeline.gateway.Owners;

/** Which service owns which paths. What it does not name cannot be reached through the gateway. */
@ApplicationScoped
class RoutingTable {
    private final Map<String, URI> owners;

    RoutingTable(Owners owners) {
        this.owners = Map.of(
                "/api/v1/regions", owners.regionService(),
                "/api/v1/reports", owners.outageService(),
                "/api/v1/assessments", owners.outageService(),
                "/api/v1/outages", owners.outageService(),
                "/api/v1/baselines", owners.outageService(),
                "/api/v1/reliability", owners.outageService());
    }

    /** @param path without dot segments */
    Optional<URI> owner(String path) {
        return owners.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
