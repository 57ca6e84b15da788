package org.lifeline.outages.outage;

import static jakarta.persistence.EnumType.STRING;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.lifeline.outages.rules.Confirmation;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** The record of a decision, with its reason: the audit trail, which never leaves with the feed. */
@Entity
@Table(name = "decision")
class DecisionTaken extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID outage;

    @Enumerated(STRING)
    public Decision decision;

    public String reason;
    public String actor;
    public Instant at;

    @Enumerated(STRING)
    public Level level;

    @Column(name = "before_state")
    @Enumerated(STRING)
    public OutageState before;

    @Column(name = "after_state")
    @Enumerated(STRING)
    public OutageState after;

    @Column(name = "into_outage")
    public UUID into;

    static List<DecisionTaken> about(UUID outage) {
        return list("outage = ?1 order by at, id", outage);
    }

    /** The last word on the outage that was on at a time, if that is a confirmation or builds upon one. */
    static Optional<Confirmation> confirmation(String region, Service service, Instant at) {
        Instant confirmed = null;
        Level level = null;
        for (DecisionTaken one : onTheOneOn(region, service, at)) {
            switch (one.decision) {
                case CONFIRM -> {
                    confirmed = one.at;
                    level = one.level;
                }
                case MARK_PARTLY_RESTORED -> {}
                case REFUTE, RESTORE, CLOSE, REOPEN, MERGE -> confirmed = null;
            }
        }
        return confirmed == null ? Optional.empty() : Optional.of(new Confirmation(confirmed, level));
    }

    private static List<DecisionTaken> onTheOneOn(String region, Service service, Instant at) {
        return list("""
                at <= ?3 and outage in (
                    select o.id from Outage o
                    where o.region = ?1 and o.service = ?2 and o.startedAt <= ?3
                      and (o.restoredAt is null or o.restoredAt > ?3))
                order by at, id""", region, service, at);
    }
}
