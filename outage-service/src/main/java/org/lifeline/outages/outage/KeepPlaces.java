package org.lifeline.outages.outage;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.lifeline.outages.region.RegionsChanged;
import org.lifeline.outages.region.RegionsJoined;

/** Outages are listed under every area around theirs, also when the tree becomes known only after them, or another. */
@ApplicationScoped
class KeepPlaces {
    void on(@Observes RegionsJoined joined) {
        placeAgain(joined.pcodes());
    }

    void on(@Observes RegionsChanged changed) {
        placeAgain(changed.withAllInside());
    }

    private static void placeAgain(Set<String> areas) {
        Panache.getEntityManager()
                .createNativeQuery("select 1 from place_outages_again(:areas)")
                .setParameter("areas", areas.toArray(String[]::new))
                .getResultList();
    }
}
