package org.lifeline.outages.baseline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.RegionsJoined;

/**
 * Records what the settings say is usual in a country as soon as the country is known here, so that rationing is not an outage
 * for ever. What somebody has recorded for it, be it a removal, stays as it is.
 */
@ApplicationScoped
class NationalBaselines {
    private final BaselineSettings settings;
    private final BaselineChange change;
    private final KnownRegions regions;

    NationalBaselines(BaselineSettings settings, BaselineChange change, KnownRegions regions) {
        this.settings = settings;
        this.change = change;
        this.regions = regions;
    }

    /** Countries that were known before the settings spoke of them. */
    void on(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew()
                .run(() -> record(regions.known(settings.national().keySet()).keySet()));
    }

    void on(@Observes RegionsJoined joined) {
        record(settings.national().keySet().stream()
                .filter(joined.pcodes()::contains)
                .collect(Collectors.toSet()));
    }

    private void record(Set<String> countries) {
        countries.forEach(country -> settings.national().get(country).forEach((service, usual) -> usual.wanted()
                .ifPresent(wanted -> change.setAtStart(country, service, wanted))));
    }
}
