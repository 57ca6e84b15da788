package org.lifeline.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lifeline.feed.key.InstallationKeys;

/** By what the services behind know this gateway; they tell it nothing without, so it does not start without. */
class KeyOfTheInstallation {
    @Produces
    @Singleton
    InstallationKeys keys(@ConfigProperty(name = InstallationKeys.CONFIG) Optional<List<String>> configured) {
        return InstallationKeys.of(configured.orElse(List.of()));
    }
}
