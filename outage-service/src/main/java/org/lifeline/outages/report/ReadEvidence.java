package org.lifeline.outages.report;

import io.quarkus.hibernate.orm.panache.Panache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;

/** Reads of reports only what the rules need: a pair may have thousands that stand. */
final class ReadEvidence {
    private static final String CLAIM = """
            r.id, r.lineage, r.level, r.observed_at, r.received_at, r.reliability, r.credibility, r.scope,
            r.people_min, r.people_best, r.people_max, r.exercise""";

    private static final String ALL = "select " + CLAIM + """

            from report r
            where r.region = ? and r.service = ? and r.resolved and r.retracted_at is null and r.level <> 'UNKNOWN'
              and r.observed_at >= ?""";

    private static final String LAST_EVENT = "select coalesce(max(id), 0) from event where subject = ?";

    /** What other transactions have told of some topics since; of those that join, the report. */
    private static final String NEWS = "select known.subject, e.id as event, e.type, " + CLAIM + """

            from unnest(?::text[], ?::bigint[]) as known (subject, up_to)
            join event e on e.subject = known.subject and e.id > known.up_to
            left join report r on e.type in ('org.lifeline.report.filed', 'org.lifeline.report.resolved')
              and r.id = (e.data ->> 'report')::uuid and r.resolved and r.retracted_at is null
              and r.region || '/' || r.service = e.subject
            where e.type like 'org.lifeline.report.%'
            order by e.id""";

    /** An event about a topic, and the claim that it brings; null where it brings none. */
    record News(String subject, long event, String type, Claim claim) {}

    private ReadEvidence() {}

    static Remembered all(Topic topic, Instant since) {
        return session().doReturningWork(connection -> {
            Remembered read = new Remembered(since, lastEvent(topic, connection));
            try (PreparedStatement query = connection.prepareStatement(ALL)) {
                query.setFetchSize(1000);
                query.setString(1, topic.region());
                query.setString(2, topic.service().name());
                query.setTimestamp(3, Timestamp.from(since));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        read.add(claim(row), 0);
                    }
                }
            }
            return read;
        });
    }

    static List<News> since(Map<Topic, Long> known) {
        return session().doReturningWork(connection -> {
            List<News> news = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(NEWS)) {
                Object[] subjects = known.keySet().stream().map(Topic::key).toArray();
                query.setArray(1, connection.createArrayOf("text", subjects));
                query.setArray(
                        2, connection.createArrayOf("int8", known.values().toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        news.add(new News(
                                row.getString("subject"),
                                row.getLong("event"),
                                row.getString("type"),
                                row.getString("id") == null ? null : claim(row)));
                    }
                }
            }
            return news;
        });
    }

    private static long lastEvent(Topic topic, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST_EVENT)) {
            query.setString(1, topic.key());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Session session() {
        return Panache.getEntityManager().unwrap(Session.class);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        Long peopleMin = (Long) row.getObject("people_min");
        return new Claim(
                row.getObject("id", UUID.class),
                row.getString("lineage"),
                Level.valueOf(row.getString("level")),
                row.getTimestamp("observed_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                null,
                Reliability.valueOf(row.getString("reliability")),
                row.getInt("credibility"),
                Scope.valueOf(row.getString("scope")),
                peopleMin == null
                        ? null
                        : new People(peopleMin, (Long) row.getObject("people_best"), row.getLong("people_max")),
                row.getBoolean("exercise"));
    }
}
