package org.lifeline.outages.outage.keeping;

import static org.lifeline.outages.ManyRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.outage.Decision;
import org.lifeline.outages.rules.Confirmation;
import org.lifeline.outages.rules.Restoration;
import org.lifeline.outages.rules.Ruling;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/** What coordinators' last words on outages say of the assessments at a time. */
final class Rulings {
    private static final String OF_THOSE_ON_OR_JUST_ENDED = """
            select o.id, o.region, o.service, o.restored_at is null or o.restored_at > ? as is_on, d.decision, d.at,
                   d.level
            from unnest(?::text[], ?::text[]) as asked (region, service)
            join outage o on o.region = asked.region and o.service = asked.service
             and o.started_at <= ? and (o.restored_at is null or o.restored_at > ?)
            join decision d on d.outage = o.id and d.at <= ?
            order by d.at, d.id""";

    private Rulings() {}

    /** The last word on one outage, if it says something of the assessment. */
    private record Word(Topic topic, boolean on, Ruling ruling) {
        /** A confirmation speaks of an outage as long as it is on; a restoration speaks from then on. */
        boolean stands() {
            return ruling instanceof Restoration || (ruling instanceof Confirmation && on);
        }
    }

    /** @param expiry after so long nothing stands any more of what a decision was about */
    static Map<Topic, Ruling> standing(Collection<Topic> topics, Instant at, Duration expiry) {
        Map<UUID, Word> last = new HashMap<>();
        ManyRows.of(OF_THOSE_ON_OR_JUST_ENDED)
                .value(Timestamp.from(at))
                .column("text", topics, Topic::region)
                .column("text", topics, Topic::service)
                .value(Timestamp.from(at))
                .value(Timestamp.from(at.minus(expiry)))
                .value(Timestamp.from(at))
                .each(row -> last.compute(row.getObject("id", UUID.class), (id, before) -> next(before, row)));
        Map<Topic, Ruling> standing = new HashMap<>();
        last.values().stream()
                .filter(Word::stands)
                .forEach(word -> standing.merge(word.topic(), word.ruling(), Rulings::stronger));
        return standing;
    }

    private static Word next(Word before, ResultSet row) {
        try {
            Ruling spoken = before == null ? null : before.ruling();
            Instant at = instant(row, 6);
            Ruling ruling =
                    switch (Decision.valueOf(row.getString("decision"))) {
                        case CONFIRM -> new Confirmation(at, Level.valueOf(row.getString("level")));
                        case MARK_PARTLY_RESTORED -> spoken instanceof Confirmation ? spoken : null;
                        case RESTORE -> new Restoration(at);
                        case CLOSE -> spoken instanceof Restoration ? spoken : null;
                        case REFUTE, REOPEN, MERGE -> null;
                    };
            Topic topic = new Topic(row.getString("region"), Service.valueOf(row.getString("service")));
            return new Word(topic, row.getBoolean("is_on"), ruling);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Of an outage that is on, rather than of one before it; of two that have ended the later. */
    private static Ruling stronger(Ruling one, Ruling other) {
        if (one instanceof Confirmation || other instanceof Confirmation) {
            return one instanceof Confirmation ? one : other;
        }
        return one.at().isAfter(other.at()) ? one : other;
    }
}
