package org.lifeline.outages.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lifeline.outages.report.EvidenceChanging;

/** Brings the assessments that are about to change into the transaction by one query, where they are found one by one. */
@ApplicationScoped
class ReadAhead {
    private static final String OF_REGIONS = "select * from assessment where region = any(:regions)";

    void on(@Observes EvidenceChanging changing) {
        CurrentAssessment.getEntityManager()
                .createNativeQuery(OF_REGIONS, CurrentAssessment.class)
                .setParameter("regions", changing.regions().toArray(String[]::new))
                .getResultList();
    }
}
