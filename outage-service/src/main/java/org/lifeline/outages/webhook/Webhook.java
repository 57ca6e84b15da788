package org.lifeline.outages.webhook;

import static jakarta.persistence.EnumType.STRING;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Where somebody wants events to be sent, and which. How its deliveries fare is written by their room. */
@Entity
public class Webhook extends PanacheEntityBase {
    /** Known before it is kept, because its secret is bound to it. */
    @Id
    public UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    /** A keyed hash. */
    public String owner;

    public String url;
    public String description;

    /** Each of the three filters stands for all when it is empty. */
    @Column(name = "event_types")
    public String[] eventTypes;

    public String[] regions;
    public String[] services;

    @Enumerated(STRING)
    public WebhookState state;

    @Enumerated(STRING)
    @Column(name = "disabled_because")
    public DisabledBecause disabledBecause;

    public String secret;

    @Column(name = "previous_secret")
    public String previousSecret;

    @Column(name = "previous_until")
    public Instant previousUntil;

    /** The place in the feed at which it was registered. */
    @Column(name = "begins_after")
    public String beginsAfter;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "last_delivered_at")
    public Instant lastDeliveredAt;

    @Column(name = "failing_since")
    public Instant failingSince;

    public int failures;

    @Column(name = "held_until")
    public Instant heldUntil;

    public long version;

    /** @param owner null for those of everybody */
    static List<Webhook> after(UUID last, String owner, int limit) {
        return find("id > ?1 and (?2 is null or owner = ?2) order by id", last, owner)
                .page(0, limit)
                .list();
    }

    static long ofOwner(String owner) {
        return count("owner", owner);
    }

    static Optional<Webhook> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those for which events are kept. */
    public static List<Webhook> listening() {
        return list("state <> ?1", WebhookState.DISABLED);
    }

    /** As if nothing had ever failed. */
    void forgiven() {
        failures = 0;
        failingSince = null;
        heldUntil = null;
    }

    void go() {
        if (state != WebhookState.ACTIVE) {
            state = WebhookState.ACTIVE;
            disabledBecause = null;
            forgiven();
        }
    }

    void pause() {
        state = WebhookState.PAUSED;
        disabledBecause = null;
    }
}
