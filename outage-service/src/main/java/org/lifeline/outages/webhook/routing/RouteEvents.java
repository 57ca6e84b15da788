package org.lifeline.outages.webhook.routing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lifeline.feed.serve.OwnFeed;
import org.lifeline.outages.webhook.WebhookSettings;
import org.lifeline.outages.webhook.delivery.Due;

/** Keeps reading the feed for as long as this service runs. */
@ApplicationScoped
class RouteEvents {
    private static final Logger LOG = Logger.getLogger(RouteEvents.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    /** What happens within such a time is read together. */
    private static final Duration REST = Duration.ofMillis(50);

    private final Routing routing;
    private final OwnFeed feed;
    private final Due due;
    private final WebhookSettings settings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread worker;

    RouteEvents(Routing routing, OwnFeed feed, Due due, WebhookSettings settings) {
        this.routing = routing;
        this.feed = feed;
        this.due = due;
        this.settings = settings;
    }

    void open(@Observes StartupEvent started) {
        worker = new Thread(this::follow, "webhook-router");
        worker.setDaemon(true);
        worker.start();
    }

    /** What it is at is finished first: an interrupted transaction would cost its connection. */
    void close(@Observes ShutdownEvent stopping) throws InterruptedException {
        closing.countDown();
        worker.join(LONGEST_STOP.toMillis());
    }

    private void follow() {
        try {
            while (closing.getCount() > 0) {
                CompletableFuture<Void> next = feed.next();
                if (turnOrPause() == 0) {
                    OwnFeed.await(next, settings.poll());
                } else {
                    due.ring();
                }
                closing.await(REST.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private int turnOrPause() throws InterruptedException {
        try {
            return routing.turn();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Webhooks cannot be told what happens; it waits, and is tried again");
            closing.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
            return 0;
        }
    }
}
