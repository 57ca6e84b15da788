package org.lifeline.outages.webhook.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.webhook.WebhookSettings;

/** Deletes deliveries after their time, those of webhooks that are paused for longer than that, too. */
@ApplicationScoped
class EraseDeliveries {
    private static final Logger LOG = Logger.getLogger(EraseDeliveries.class);
    private static final int STEP = 1000;

    /** In small transactions, past those that another instance is just erasing, and those of which an attempt is noted. */
    private static final String ERASE = """
            with old as (
                select id, state from webhook_delivery where created_at < ?
                order by created_at limit ? for update skip locked),
            gone as (delete from webhook_delivery d using old where d.id = old.id)
            select count(*), count(*) filter (where state = 'WAITING') from old""";

    private final WebhookSettings settings;
    private final Clock clock;

    EraseDeliveries(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Erased(int all, int waiting) {}

    @Scheduled(every = "{lifeline.webhooks.tend}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void erase() {
        Instant before = clock.instant().minus(settings.keepDeliveries());
        Erased step;
        int all = 0;
        int waiting = 0;
        do {
            step = QuarkusTransaction.requiringNew().call(() -> step(before));
            all += step.all();
            waiting += step.waiting();
        } while (step.all() == STEP);
        if (all > 0) {
            LOG.infof("%d deliveries were deleted after their time, of which %d had never arrived", all, waiting);
        }
    }

    private static Erased step(Instant before) {
        return ManyRows.of(ERASE)
                .value(Timestamp.from(before))
                .value(STEP)
                .list(row -> new Erased(row.getInt(1), row.getInt(2)))
                .get(0);
    }
}
