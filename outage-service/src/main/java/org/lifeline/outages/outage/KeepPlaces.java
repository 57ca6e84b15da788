package org.lifeline.outages.outage;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lifeline.outages.region.RegionsJoined;

/** Outages are listed under every area around theirs, also when the tree becomes known only after them. */
@ApplicationScoped
class KeepPlaces {
    void on(@Observes RegionsJoined joined) {
        Panache.getEntityManager().flush();
        Panache.getEntityManager()
                .createNativeQuery("select 1 from place_outages_again(:areas)")
                .setParameter("areas", joined.pcodes().toArray(String[]::new))
                .getResultList();
    }
}
