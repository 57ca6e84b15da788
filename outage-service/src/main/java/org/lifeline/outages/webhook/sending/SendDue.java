package org.lifeline.outages.webhook.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lifeline.outages.webhook.WebhookSettings;
import org.lifeline.outages.webhook.delivery.Due;
import org.lifeline.outages.webhook.delivery.Failure;
import org.lifeline.outages.webhook.reach.Receivers;

/** Sends whatever is due, for as long as this service runs. No receiver is waited for before others get theirs. */
@ApplicationScoped
class SendDue {
    private static final Logger LOG = Logger.getLogger(SendDue.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    /** The database has other work; what is noted takes a moment only. */
    private static final int NOTED_AT_ONCE = 4;

    private final Claims claims;
    private final Receivers receivers;
    private final Post post;
    private final Ledger ledger;
    private final Due due;
    private final WebhookSettings settings;
    private final UnderWay underWay = new UnderWay();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService lookups = Executors.newCachedThreadPool(work -> daemon("webhook-lookup", work));
    private final ExecutorService notes =
            Executors.newFixedThreadPool(NOTED_AT_ONCE, work -> daemon("webhook-ledger", work));
    private Thread worker;

    SendDue(Claims claims, Receivers receivers, Post post, Ledger ledger, Due due, WebhookSettings settings) {
        this.claims = claims;
        this.receivers = receivers;
        this.post = post;
        this.ledger = ledger;
        this.due = due;
        this.settings = settings;
    }

    void open(@Observes StartupEvent started) {
        worker = daemon("webhook-sender", this::send);
        worker.start();
    }

    /** What is under way gets a moment; the rest is made again when its lease is over. */
    void close(@Observes ShutdownEvent stopping) throws InterruptedException {
        closing.countDown();
        due.ring();
        worker.join(LONGEST_STOP.toMillis());
        underWay.awaitNone(LONGEST_STOP.toMillis());
        lookups.shutdown();
        notes.shutdown();
    }

    private void send() {
        try {
            while (closing.getCount() > 0) {
                if (turnOrPause() == 0) {
                    due.await(settings.poll());
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private int turnOrPause() throws InterruptedException {
        try {
            int room = settings.mostAtOnce() - underWay.all();
            List<Claimed> claimed = room > 0 ? claims.take(underWay.byWebhook(), room) : List.of();
            claimed.forEach(this::attempt);
            return claimed.size();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Webhooks cannot be sent; what is due waits, and is tried again");
            closing.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
            return 0;
        }
    }

    private void attempt(Claimed claimed) {
        underWay.begin(claimed.webhook());
        CompletableFuture.supplyAsync(() -> receivers.find(claimed.url()), lookups)
                .thenCompose(receiver -> post.send(receiver, claimed))
                .exceptionally(failed -> outcome(claimed, failed))
                .thenAcceptAsync(outcome -> ledger.note(claimed, outcome), notes)
                .whenComplete((noted, failed) -> {
                    if (failed != null) {
                        LOG.warnf(
                                "It could not be noted what became of %s, so it is sent again: %s",
                                claimed, failed.getClass().getName());
                    }
                    underWay.end(claimed.webhook());
                    due.ring();
                });
    }

    private static Outcome outcome(Claimed claimed, Throwable failed) {
        Outcome outcome = Outcome.ofFailure(failed);
        if (outcome.failure() == Failure.INTERNAL) {
            LOG.errorf(failed, "%s could not be sent, by a fault of ours", claimed);
        }
        return outcome;
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
