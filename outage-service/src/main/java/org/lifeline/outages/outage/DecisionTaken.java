package org.lifeline.outages.outage;

import static jakarta.persistence.EnumType.STRING;
import static org.lifeline.outages.ManyRows.instant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.rules.Confirmation;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/** The record of a decision, with its reason: the audit trail, which never leaves with the feed. */
@Entity
@Table(name = "decision")
public class DecisionTaken extends PanacheEntityBase {
    private static final String ON_THOSE_ON = """
            select o.region, o.service, d.decision, d.at, d.level
            from unnest(?::text[], ?::text[]) as asked (region, service)
            join outage o on o.region = asked.region and o.service = asked.service
             and o.started_at <= ? and (o.restored_at is null or o.restored_at > ?)
            join decision d on d.outage = o.id and d.at <= ?
            order by d.at, d.id""";

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

    public static List<DecisionTaken> about(UUID outage) {
        return list("outage = ?1 order by at, id", outage);
    }

    /** The last words on the outages that were on at a time, where those are confirmations or build upon one. */
    public static Map<Topic, Confirmation> confirmations(Collection<Topic> topics, Instant at) {
        Map<Topic, Confirmation> confirmed = new HashMap<>();
        ManyRows.of(ON_THOSE_ON)
                .column("text", topics, Topic::region)
                .column("text", topics, Topic::service)
                .value(Timestamp.from(at))
                .value(Timestamp.from(at))
                .value(Timestamp.from(at))
                .each(row -> {
                    Topic topic = new Topic(row.getString(1), Service.valueOf(row.getString(2)));
                    switch (Decision.valueOf(row.getString(3))) {
                        case CONFIRM ->
                            confirmed.put(topic, new Confirmation(instant(row, 4), Level.valueOf(row.getString(5))));
                        case MARK_PARTLY_RESTORED -> {}
                        case REFUTE, RESTORE, CLOSE, REOPEN, MERGE -> confirmed.remove(topic);
                    }
                });
        return confirmed;
    }
}
