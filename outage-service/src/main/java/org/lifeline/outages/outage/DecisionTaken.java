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
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;

/** The record of a decision, with its reason: the audit trail, which never leaves with the feed. */
@Entity
@Table(name = "decision")
public class DecisionTaken extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.RANDOM) // one ordered by time would tell the millisecond
    public UUID id;

    public UUID outage;
    public String region;

    @Enumerated(STRING)
    public Service service;

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

    /** Of what it speaks as a claim about the supply; null where it is none. */
    @Enumerated(STRING)
    public Scope scope;

    /** The level that it says; null where it is no claim. */
    @Column(name = "says_level")
    @Enumerated(STRING)
    public Level saysLevel;

    @Column(name = "says_unit")
    @Enumerated(STRING)
    public Measure.Unit saysUnit;

    @Column(name = "says_amount")
    public Double saysAmount;

    /** The beginning of the outage, which it carries; null where it does not. */
    @Column(name = "carries_since")
    public Instant carriesSince;

    @Column(name = "into_outage")
    public UUID into;

    public static List<DecisionTaken> about(UUID outage) {
        return list("outage = ?1 order by at, id", outage);
    }
}
