package org.lifeline.outages.webhook.delivery;

import static jakarta.persistence.EnumType.STRING;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One event on its way to one webhook. */
@Entity
@Table(name = "webhook_delivery")
class Delivery extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID webhook;

    @Column(name = "event_id")
    public String eventId;

    @Column(name = "event_type")
    public String eventType;

    public String subject;

    /** As it is sent and signed. */
    public String body;

    @Enumerated(STRING)
    public DeliveryState state;

    /** A test event, which gets one attempt. */
    public boolean trial;

    /** Asked for by hand. */
    public boolean urgent;

    public int attempts;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "last_attempt_at")
    public Instant lastAttemptAt;

    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;

    @Column(name = "delivered_at")
    public Instant deliveredAt;

    @Column(name = "last_status")
    public Integer lastStatus;

    @Enumerated(STRING)
    @Column(name = "last_failure")
    public Failure lastFailure;

    /** The newest first. */
    static List<Delivery> before(UUID last, UUID webhook, DeliveryState state, int limit) {
        return (state == null
                        ? find("webhook = ?1 and id < ?2 order by id desc", webhook, last)
                        : find("webhook = ?1 and id < ?2 and state = ?3 order by id desc", webhook, last, state))
                .page(0, limit)
                .list();
    }

    static Optional<Delivery> locked(UUID id, UUID webhook) {
        return find("id = ?1 and webhook = ?2", id, webhook)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Once more, at once, whatever has become of it. */
    void again(Instant now) {
        state = DeliveryState.WAITING;
        urgent = true;
        nextAttemptAt = now;
        deliveredAt = null;
    }
}
