package org.lifeline.outages.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Erases exact locations after their time, because they lead to people. The reports stay, with their areas. */
@ApplicationScoped
class EraseLocations {
    private static final Logger LOG = Logger.getLogger(EraseLocations.class);
    private static final int STEP = 1000;

    /** In small transactions, past those that another instance is just erasing. */
    private static final String ERASE = """
            delete from report_location where report in (
                select report from report_location where received_at < :before
                order by received_at limit :step for update skip locked)""";

    private final ReportSettings settings;
    private final Clock clock;

    EraseLocations(ReportSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "{lifeline.reports.erase-locations}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void erase() {
        Instant before = clock.instant().minus(settings.keepLocations());
        int erased;
        int all = 0;
        do {
            erased = QuarkusTransaction.requiringNew().call(() -> step(before));
            all += erased;
        } while (erased == STEP);
        if (all > 0) {
            LOG.infof("%d locations were erased after their time", all);
        }
    }

    private static int step(Instant before) {
        return ReportLocation.getEntityManager()
                .createNativeQuery(ERASE)
                .setParameter("before", before)
                .setParameter("step", STEP)
                .executeUpdate();
    }
}
