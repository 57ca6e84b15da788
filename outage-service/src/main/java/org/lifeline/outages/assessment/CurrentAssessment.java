package org.lifeline.outages.assessment;

import static org.lifeline.outages.ManyRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/**
 * The latest assessment of a topic, kept so that it need not be computed to be read or sent.
 *
 * @param state JSON, as it goes out on the feed
 * @param version 0 when there is none yet
 * @param validUntil when time alone will next change something of it; null when it will not
 * @param trueUntil how far the true levels are derived; null when not at all
 */
record CurrentAssessment(
        Topic topic,
        Level level,
        String state,
        long version,
        Instant assessedAt,
        Instant validUntil,
        Instant trueUntil) {

    private static final String COLUMNS =
            "a.region, a.service, a.level, a.state, a.version, a.assessed_at, a.valid_until, a.true_until";
    private static final String OF_TOPICS = "select " + COLUMNS + """

            from unnest(?::text[], ?::text[]) as topic (region, service)
            join assessment a on a.region = topic.region and a.service = topic.service""";
    private static final String KEEP = """
            insert into assessment (region, service, level, state, version, assessed_at, valid_until, true_until)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[],
                                 ?::timestamptz[], ?::timestamptz[])
            on conflict (region, service) do update
                set level = excluded.level, state = excluded.state, version = excluded.version,
                    assessed_at = excluded.assessed_at, valid_until = excluded.valid_until,
                    true_until = excluded.true_until""";

    static Map<Topic, CurrentAssessment> of(Collection<Topic> topics) {
        Map<Topic, CurrentAssessment> kept = new HashMap<>();
        topics.forEach(topic -> kept.put(topic, new CurrentAssessment(topic, null, null, 0, null, null, null)));
        ManyRows.of(OF_TOPICS)
                .column("text", topics, Topic::region)
                .column("text", topics, Topic::service)
                .list(CurrentAssessment::read)
                .forEach(one -> kept.put(one.topic(), one));
        return kept;
    }

    static void each(Consumer<CurrentAssessment> take) {
        ManyRows.of("select " + COLUMNS + " from assessment a").each(row -> take.accept(read(row)));
    }

    static void keep(List<CurrentAssessment> all) {
        ManyRows.of(KEEP)
                .column("text", all, one -> one.topic().region())
                .column("text", all, one -> one.topic().service())
                .column("text", all, CurrentAssessment::level)
                .column("text", all, CurrentAssessment::state)
                .column("int8", all, CurrentAssessment::version)
                .column("timestamptz", all, CurrentAssessment::assessedAt)
                .column("timestamptz", all, CurrentAssessment::validUntil)
                .column("timestamptz", all, CurrentAssessment::trueUntil)
                .update();
    }

    private static CurrentAssessment read(ResultSet row) throws SQLException {
        return new CurrentAssessment(
                new Topic(row.getString(1), Service.valueOf(row.getString(2))),
                Level.valueOf(row.getString(3)),
                row.getString(4),
                row.getLong(5),
                instant(row, 6),
                instant(row, 7),
                instant(row, 8));
    }
}
