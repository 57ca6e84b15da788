package org.lifeline.outages.report.single;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.outages.report.Report;
import org.lifeline.outages.report.shown.ShowReports;

/** Finds the reports of which the caller may know that there are any: coordinators all, others those that they filed. */
@ApplicationScoped
class OwnReports {
    private final ShowReports show;

    OwnReports(ShowReports show) {
        this.show = show;
    }

    @Transactional
    Optional<Report> find(UUID id) {
        return Report.<Report>findByIdOptional(id).filter(show::whole);
    }
}
