package org.lifeline.outages.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.webhook.DisabledBecause;
import org.lifeline.outages.webhook.WebhookSettings;
import org.lifeline.outages.webhook.delivery.DeliveryState;
import org.lifeline.outages.webhook.delivery.Failure;

/** Notes what has become of an attempt, and what that means for the webhook. The webhook is locked before its delivery, always. */
@ApplicationScoped
class Ledger {
    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private static final String ALL_IS_WELL = """
            update webhook set last_delivered_at = ?, failures = 0, failing_since = null, held_until = null where id = ?""";
    private static final String DELIVERED = """
            update webhook_delivery
            set state = 'DELIVERED', delivered_at = ?, next_attempt_at = null, urgent = false, last_status = ?,
                last_failure = null
            where id = ? and state = 'WAITING'""";

    /** One that was paused or disabled meanwhile counts its failures no less. */
    private static final String FAILS = """
            update webhook set failures = failures + 1, failing_since = coalesce(failing_since, ?::timestamptz)
            where id = ? returning failures, failing_since""";

    private static final String HOLD = """
            update webhook set held_until = greatest(held_until, ?::timestamptz) where id = ?""";
    private static final String DISABLE = """
            update webhook set state = 'DISABLED', disabled_because = ?, version = version + 1
            where id = ? and state <> 'DISABLED'""";

    /** Not when the lease has run out meanwhile, and another attempt is under way or was better. */
    private static final String NOT_DELIVERED = """
            update webhook_delivery
            set state = ?, next_attempt_at = ?::timestamptz, urgent = false, last_status = ?::int, last_failure = ?
            where id = ? and state = 'WAITING' and attempts = ?""";

    private final WebhookSettings settings;
    private final BackOff backOff;
    private final Clock clock;

    Ledger(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.backOff = new BackOff(settings.retries(), settings.jitter());
        this.clock = clock;
    }

    private record Row(int failures, Instant since) {}

    @Transactional
    void note(Claimed claimed, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome.delivered()) {
            delivered(claimed, outcome, now);
        } else {
            failed(claimed, outcome, now);
        }
    }

    private static void delivered(Claimed claimed, Outcome outcome, Instant now) {
        if (!claimed.trial()) {
            ManyRows.of(ALL_IS_WELL)
                    .value(Timestamp.from(now))
                    .value(claimed.webhook())
                    .update();
        }
        ManyRows.of(DELIVERED)
                .value(Timestamp.from(now))
                .value(outcome.status())
                .value(claimed.id())
                .update();
    }

    private void failed(Claimed claimed, Outcome outcome, Instant now) {
        if (!claimed.trial()) {
            blame(claimed, outcome, now);
        }
        Optional<Duration> pause = claimed.trial() || outcome.failure() == Failure.GONE
                ? Optional.empty()
                : backOff.after(claimed.attempt(), ThreadLocalRandom.current().nextDouble(), outcome.asked());
        ManyRows.of(NOT_DELIVERED)
                .value((pause.isPresent() ? DeliveryState.WAITING : DeliveryState.FAILED).name())
                .value(pause.map(now::plus).map(Timestamp::from).orElse(null))
                .value(outcome.status())
                .value(outcome.failure().name())
                .value(claimed.id())
                .value(claimed.attempt())
                .update();
    }

    private void blame(Claimed claimed, Outcome outcome, Instant now) {
        List<Row> blamed = ManyRows.of(FAILS)
                .value(Timestamp.from(now))
                .value(claimed.webhook())
                .list(row -> new Row(row.getInt(1), ManyRows.instant(row, 2)));
        if (blamed.isEmpty()) {
            return; // deleted meanwhile
        }
        Row row = blamed.get(0);
        Duration hold = BackOff.hold(row.failures(), settings.longestHold(), outcome.asked());
        ManyRows.of(HOLD)
                .value(Timestamp.from(now.plus(hold)))
                .value(claimed.webhook())
                .update();
        if (outcome.failure() == Failure.GONE) {
            disable(claimed, DisabledBecause.GONE, "its receiver said that it is gone");
        } else if (!row.since().plus(settings.disableAfter()).isAfter(now)) {
            disable(claimed, DisabledBecause.FAILING, "nothing has arrived for " + settings.disableAfter());
        }
    }

    private static void disable(Claimed claimed, DisabledBecause why, String words) {
        if (ManyRows.of(DISABLE).value(why.name()).value(claimed.webhook()).update() > 0) {
            LOG.warnf("Webhook %s is disabled, %s; events are no longer kept for it", claimed.webhook(), words);
        }
    }
}
