package org.lifeline.outages.outage;

import static jakarta.persistence.EnumType.STRING;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** An episode in which the assessment of a service in a region is worse than its baseline. */
@Entity
public class Outage extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String region;

    @Enumerated(STRING)
    public Service service;

    @Enumerated(STRING)
    public OutageState state;

    @Enumerated(STRING)
    public Level level;

    @Column(name = "worst_level")
    @Enumerated(STRING)
    public Level worstLevel;

    @Enumerated(STRING)
    public Level baseline;

    @Column(name = "reported_start")
    public Instant reportedStart;

    @Column(name = "restored_at")
    public Instant restoredAt;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Column(name = "first_event")
    public long firstEvent;

    @Column(name = "last_event")
    public Long lastEvent;

    @Column(name = "people_min")
    public Long peopleMin;

    @Column(name = "people_best")
    public Long peopleBest;

    @Column(name = "people_max")
    public Long peopleMax;

    public boolean exercise;
    public long version;

    static Optional<Outage> openOne(String region, Service service) {
        return find(
                        "region = ?1 and service = ?2 and state in ('REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED')",
                        region,
                        service)
                .firstResultOptional();
    }

    static Outage open(
            String region, Service service, Assessment assessment, Level baseline, long firstEvent, Instant now) {
        Outage outage = new Outage();
        outage.region = region;
        outage.service = service;
        outage.state = OutageState.REPORTED;
        outage.worstLevel = assessment.level();
        outage.baseline = baseline;
        outage.reportedStart = assessment.since();
        outage.openedAt = now;
        outage.firstEvent = firstEvent;
        outage.take(assessment, now);
        outage.persist();
        return outage;
    }

    /** Takes over what the assessment says now; it is still below the baseline. */
    void take(Assessment assessment, Instant now) {
        level = assessment.level();
        worstLevel = Level.worse(worstLevel, level);
        peopleMin = assessment.people() == null
                ? null
                : Long.valueOf(assessment.people().min());
        peopleBest = assessment.people() == null ? null : assessment.people().best();
        peopleMax = assessment.people() == null
                ? null
                : Long.valueOf(assessment.people().max());
        exercise = assessment.exercise();
        touch(now);
    }

    void restore(Assessment assessment, Instant now) {
        state = OutageState.RESTORED;
        level = assessment.level();
        restoredAt = assessment.since();
        touch(now);
    }

    private void touch(Instant now) {
        updatedAt = now;
        version++;
    }
}
