package org.lifeline.outages.outage;

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
import org.hibernate.annotations.UuidGenerator;
import org.lifeline.outages.report.form.Cause;
import org.lifeline.outages.rules.replay.SupplyAssessment;
import org.lifeline.outages.rules.replay.SupplyAssessment.Freshness;
import org.lifeline.outages.rules.replay.SupplyAssessment.Verification;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;
import org.lifeline.wire.ProblemType;

/** An episode in which a service in a region is worse than usual, and what people have decided about it. */
@Entity
public class Outage extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.RANDOM) // one ordered by time would tell the millisecond
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

    /** How much of the area it is known of, as last known: {@code WHOLE}, {@code ESTIMATED} or {@code IN_PART}. */
    @Enumerated(STRING)
    public Fall extent;

    /** The newest observation that it rests on. */
    @Column(name = "last_heard_at")
    public Instant lastHeardAt;

    /** When the report was observed with which it began: never later than {@link #startedAt}. */
    @Column(name = "reported_start")
    public Instant reportedStart;

    @Column(name = "started_at")
    public Instant startedAt;

    /** By the evidence alone, even where a person has decided otherwise. */
    @Column(name = "evidence_ended_at")
    public Instant evidenceEndedAt;

    @Column(name = "restored_at")
    public Instant restoredAt;

    /** The minute in which we came to know of it. Lists are sorted by it; its first event tells the moment. */
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

    @Enumerated(STRING)
    public Decision decided;

    @Column(name = "decided_at")
    public Instant decidedAt;

    /** The time of which a person spoke who decided about it: from its beginning, as it was known then; null when nobody did. */
    @Column(name = "spoken_from")
    public Instant spokenFrom;

    /** To when it was decided, or its end if it had one. */
    @Column(name = "spoken_to")
    public Instant spokenTo;

    /** The level that it had then. */
    @Column(name = "spoken_level")
    @Enumerated(STRING)
    public Level spokenLevel;

    /** It was closed, and this is when it had ended. */
    @Column(name = "cut_at")
    public Instant cutAt;

    /** Set while the evidence refutes it, not a person. */
    @Column(name = "refuted_because")
    public String refutedBecause;

    @Column(name = "duplicate_of")
    public UUID duplicateOf;

    public String cause;

    @Column(name = "cause_kind")
    @Enumerated(STRING)
    public Cause causeKind;

    public String note;

    @Column(name = "estimated_at")
    public Instant estimatedAt;

    @Column(name = "estimate_confidence")
    @Enumerated(STRING)
    public EstimateConfidence estimateConfidence;

    @Enumerated(STRING)
    public Verification verification = Verification.UNVERIFIED;

    @Enumerated(STRING)
    public Freshness freshness = Freshness.CURRENT;

    public boolean contested;

    @Column(name = "restoration_reported")
    public boolean restorationReported;

    /** A credible report speaks against what was decided last, seen before that and heard only after it. */
    @Column(name = "decision_disputed")
    public boolean decisionDisputed;

    public boolean exercise;
    public long version;

    /** The newest of its supply that began after it; empty when this is the last. Refuted and merged ones are none. */
    public Optional<Outage> later() {
        return find(
                        "region = ?1 and service = ?2 and startedAt > ?3 and id <> ?4 and state not in ('REFUTED', 'DUPLICATE')"
                                + " order by startedAt desc",
                        region,
                        service,
                        startedAt,
                        id)
                .firstResultOptional();
    }

    /** Another of its supply that is open; there can be one at the most. */
    public Optional<Outage> otherOpen() {
        return find(
                        "region = ?1 and service = ?2 and id <> ?3 and state in ('REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED')",
                        region,
                        service,
                        id)
                .firstResultOptional();
    }

    public Topic topic() {
        return new Topic(region, service);
    }

    public static Outage required(UUID id) {
        return Outage.<Outage>findByIdOptional(id)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("No outage has this id"));
    }

    /** As it is now, whatever this transaction has read of it before. */
    public void readAgain() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    }

    public void takePeople(People people) {
        peopleMin = people == null ? null : Long.valueOf(people.min());
        peopleBest = people == null ? null : people.best();
        peopleMax = people == null ? null : Long.valueOf(people.max());
    }

    People people() {
        return peopleMin == null ? null : new People(peopleMin, peopleBest, peopleMax);
    }

    /** What queues and lists are filtered by. Whether anything of it is another than before. */
    public boolean takeStanding(SupplyAssessment assessment) {
        List<Object> before = standing();
        verification = assessment.verification();
        freshness = assessment.freshness();
        contested = assessment.contested();
        restorationReported = assessment.state().restorationReported();
        exercise = assessment.exercise();
        return !standing().equals(before);
    }

    /** Whether what was decided about it last is disputed; then it says so as its supply does. */
    public void dispute(boolean disputed) {
        decisionDisputed = disputed;
        if (disputed) {
            verification = Verification.DISPUTED;
        }
    }

    private List<Object> standing() {
        return List.of(verification, freshness, contested, restorationReported, exercise);
    }

    /** @param end when supply was back; of no meaning for states that no supply is back in */
    public void move(OutageState to, Instant end) {
        state = to;
        restoredAt = switch (to) {
            case RESTORED, CLOSED -> end;
            case REPORTED, CONFIRMED, PARTIALLY_RESTORED, REFUTED, DUPLICATE, OUTCOME_UNKNOWN -> null;
        };
        if (to != OutageState.REFUTED) {
            refutedBecause = null;
        }
        if (to != OutageState.DUPLICATE) {
            duplicateOf = null;
        }
        if (!to.open()) {
            contested = false;
            restorationReported = false;
        }
    }
}
