package org.lifeline.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the services are that own what this door leads to. */
@ApplicationScoped
public class Owners {
    private final URI regionService;
    private final URI outageService;

    Owners(
            @ConfigProperty(name = "lifeline.region-service.url") URI regionService,
            @ConfigProperty(name = "lifeline.outage-service.url") URI outageService) {
        this.regionService = regionService;
        this.outageService = outageService;
    }

    public URI regionService() {
        return regionService;
    }

    public URI outageService() {
        return outageService;
    }
}
