package org.lifeline.regions.importing.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.lifeline.regions.importing.ImportSettings;

/** Erases what is past its time: imports that have long been over, and files that broke off on their way. */
@ApplicationScoped
public class Tending {
    private static final Logger LOG = Logger.getLogger(Tending.class);
    private static final String OVER = "delete from import where finished_at < :before";
    private static final String BROKEN_OFF = """
            delete from import i where not arrived and created_at < :before
              and not exists (select from import_piece p where p.import = i.id and p.arrived_at >= :before)""";

    private final Session database;
    private final ImportSettings settings;
    private final Clock clock;
    private Instant last = Instant.MIN;

    Tending(Session database, ImportSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void ifItIsTime() {
        Instant now = clock.instant();
        if (last.isBefore(now.minus(settings.tend()))) {
            erase(now);
            last = now;
        }
    }

    public void erase(Instant now) {
        int over = erase(OVER, now.minus(settings.keep()));
        int brokenOff = erase(BROKEN_OFF, now.minus(settings.patience()));
        if (over + brokenOff > 0) {
            LOG.infof("%d imports were erased after their time, and %d files that had broken off", over, brokenOff);
        }
    }

    private int erase(String sql, Instant before) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeMutationQuery(sql)
                .setParameter("before", before)
                .executeUpdate());
    }
}
