package org.lifeline.feed.key;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys as this service was given them; without one it does not start. */
@ApplicationScoped
class ConfiguredKeys {
    private final InstallationKeys keys;

    ConfiguredKeys(@ConfigProperty(name = InstallationKeys.CONFIG) Optional<List<String>> configured) {
        this.keys = InstallationKeys.of(configured.orElse(List.of()));
    }

    void lookAtTheStart(@Observes StartupEvent started) {
        // that this was made is enough
    }

    @Produces
    @Singleton
    InstallationKeys keys() {
        return keys;
    }
}
