package org.lifeline.outages.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lifeline.feed.serve.OwnFeed;
import org.lifeline.outages.IfMatch;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.MergePatch;
import org.lifeline.outages.audit.Act;
import org.lifeline.outages.audit.Audit;
import org.lifeline.outages.webhook.signing.SigningSecrets;
import org.lifeline.wire.ProblemType;

/** Registers, changes and deletes webhooks, and puts on record that it was done. */
@ApplicationScoped
class Keeping {
    private static final int STEP = 5000;
    private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String EMPTY = """
            delete from webhook_delivery where id in (select id from webhook_delivery where webhook = ? limit ?)""";

    private final WebhookSettings settings;
    private final Targets targets;
    private final Owners owners;
    private final SigningSecrets secrets;
    private final OwnFeed feed;
    private final MergePatch patches;
    private final Audit audit;
    private final Clock clock;

    Keeping(
            WebhookSettings settings,
            Targets targets,
            Owners owners,
            SigningSecrets secrets,
            OwnFeed feed,
            MergePatch patches,
            Audit audit,
            Clock clock) {
        this.settings = settings;
        this.targets = targets;
        this.owners = owners;
        this.secrets = secrets;
        this.feed = feed;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    WebhookView register(RegisterWebhook asked) {
        targets.checkReceiver(asked.url());
        String[] regions = targets.regions(orNone(asked.regions()));
        return QuarkusTransaction.requiringNew().call(() -> {
            Webhook webhook = new Webhook();
            webhook.owner = owners.caller();
            requireRoom(webhook.owner);
            webhook.url = asked.url();
            webhook.description = asked.description();
            webhook.eventTypes = names(orNone(asked.eventTypes()));
            webhook.regions = regions;
            webhook.services = names(orNone(asked.services()));
            webhook.state = WebhookState.ACTIVE;
            webhook.createdAt = clock.instant();
            webhook.beginsAfter = feed.now();
            webhook.version = 1;
            SigningSecrets.Made made = secrets.make(webhook.id);
            webhook.secret = made.sealed();
            webhook.persist();
            audit.webhook(Act.WEBHOOK_REGISTERED, webhook.id);
            return WebhookView.of(webhook, 0, made.shown());
        });
    }

    Webhook change(UUID id, String ifMatch, JsonNode patch) {
        ChangeWebhook seen = QuarkusTransaction.requiringNew().call(() -> {
            Webhook webhook = owners.webhook(id);
            IfMatch.check(ifMatch, webhook.version);
            return ChangeWebhook.of(webhook);
        });
        ChangeWebhook wanted = patches.applied(patch, seen);
        if (wanted.url() == null) {
            throw Refused.because("url", "must stay");
        }
        boolean elsewhere = !wanted.url().equals(seen.url());
        if (elsewhere) {
            targets.checkReceiver(wanted.url());
        }
        String[] regions = targets.regions(orNone(wanted.regions()));
        return QuarkusTransaction.requiringNew().call(() -> {
            Webhook webhook = owners.locked(id);
            IfMatch.check(ifMatch, webhook.version);
            webhook.url = wanted.url();
            webhook.description = wanted.description();
            webhook.eventTypes = names(orNone(wanted.eventTypes()));
            webhook.regions = regions;
            webhook.services = names(orNone(wanted.services()));
            if (elsewhere) {
                webhook.forgiven();
            }
            if (patch.has("paused")) {
                pauseOrGo(webhook, wanted.paused());
            }
            webhook.version++;
            audit.webhook(Act.WEBHOOK_CHANGED, id);
            return webhook;
        });
    }

    /** In small transactions, because a long one would hold up the feed; broken off in between, it can be asked for again. */
    void delete(UUID id, String ifMatch) {
        QuarkusTransaction.requiringNew().run(() -> {
            Webhook webhook = owners.locked(id);
            if (ifMatch != null) {
                IfMatch.check(ifMatch, webhook.version);
            }
            webhook.state = WebhookState.DISABLED;
            webhook.disabledBecause = DisabledBecause.GONE;
            audit.webhook(Act.WEBHOOK_DELETED, id);
        });
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew()
                    .call(() -> ManyRows.of(EMPTY).value(id).value(STEP).update());
        } while (deleted == STEP);
        QuarkusTransaction.requiringNew().run(() -> Webhook.deleteById(id));
    }

    NewSecret changeSecret(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Webhook webhook = owners.locked(id);
            SigningSecrets.Made made = secrets.make(id);
            webhook.previousSecret = webhook.secret;
            webhook.previousUntil = clock.instant().plus(settings.oldSecretSigns());
            webhook.secret = made.sealed();
            audit.webhook(Act.WEBHOOK_SECRET_CHANGED, id);
            return new NewSecret(made.shown());
        });
    }

    private void requireRoom(String owner) {
        ManyRows.of(ONE_AT_A_TIME).value("webhooks of " + owner).list(row -> row.getInt(1));
        if (Webhook.ofOwner(owner) >= settings.mostOfAnOwner()) {
            throw ProblemType.CONFLICT.because(
                    "You have " + settings.mostOfAnOwner() + " webhooks, and more are not possible; delete one first");
        }
    }

    private static void pauseOrGo(Webhook webhook, Boolean paused) {
        if (Boolean.TRUE.equals(paused)) {
            webhook.pause();
        } else {
            webhook.go();
        }
    }

    private static <T> Collection<T> orNone(Collection<T> given) {
        return given == null ? List.of() : given;
    }

    private static String[] names(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}
