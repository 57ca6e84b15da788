package org.lifeline.outages.author;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.lifeline.outages.ManyRows;

/**
 * Forgets who filed a report after its time, people of whom no report is left, and by what tellers would be known again. The
 * reports stay, and stay of one source.
 */
@ApplicationScoped
class EraseAuthors {
    private static final Logger LOG = Logger.getLogger(EraseAuthors.class);
    private static final int STEP = 1000;

    /** In small transactions, past those that another instance is just erasing. */
    private static final String LINKS = """
            delete from report_author where report in (
                select report from report_author where received_at < ?
                order by received_at limit ? for update skip locked)""";

    /** Past those who are just filing a report: they hold a lock, or have reported today. */
    private static final String PEOPLE = """
            delete from author where id in (
                select a.id from author a
                where a.last_reported_at < ? and not exists (select 1 from report_author ra where ra.author = a.id)
                order by a.last_reported_at limit ? for update skip locked)""";

    /**
     * By when they were made, and not by when they were last heard: whoever goes on calling becomes another source then, and
     * nothing that was told longer ago leads to anybody.
     */
    private static final String TELLERS = """
            delete from teller where id in (
                select id from teller where made_at < ? order by made_at limit ? for update skip locked)""";

    private final ProtectionSettings settings;
    private final Clock clock;

    EraseAuthors(ProtectionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "{lifeline.protection.tend}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void erase() {
        Instant before = clock.instant().minus(settings.keepAuthors());
        int links = all(LINKS, before);
        int people = all(PEOPLE, before);
        int tellers = all(TELLERS, before);
        if (links + people + tellers > 0) {
            LOG.infof(
                    "%d reports were parted from their authors after their time, and %d authors and %d tellers erased",
                    links, people, tellers);
        }
    }

    private static int all(String sql, Instant before) {
        int all = 0;
        int erased;
        do {
            erased = QuarkusTransaction.requiringNew().call(() -> ManyRows.of(sql)
                    .value(Timestamp.from(before))
                    .value(STEP)
                    .update());
            all += erased;
        } while (erased == STEP);
        return all;
    }
}
