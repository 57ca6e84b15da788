package org.lifeline.outages.assessment;

import static org.lifeline.outages.ManyRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.assessment.history.Window;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/** Reads the reports of a service in a region as the rules see them: no entity, for there may be ten thousand. */
public final class Claims {
    private static final String CLAIM = """
            r.id, coalesce(r.lineage, r.author_lineage), r.level, r.observed_at, r.received_at, r.retracted_at, r.reliability, r.credibility,
            r.scope, r.people_min, r.people_best, r.people_max, r.exercise""";
    private static final int COLUMNS = 13;
    private static final String SEEN = "select " + CLAIM + """

            from report r
            where r.region = ? and r.service = ? and r.resolved and r.observed_at between ? and ?""";

    private static final String COUNT =
            "select count(*) from report r where r.region = ? and r.service = ? and r.observed_at between ? and ?";

    /** Only what can count. The lateral join keeps the planner at the index, whatever it guesses of the windows. */
    private static final String COUNTING = "select seen.*, asked.region, asked.service" + """

            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[]) as asked (region, service, low, high)
            cross join lateral (
                select\s""" + CLAIM + """

                from report r
                where r.region = asked.region and r.service = asked.service
                  and r.observed_at between asked.low and asked.high
                  and r.resolved and r.retracted_at is null and r.level <> 'UNKNOWN'
                offset 0) seen""";

    private static final String FIRST = """
            select asked.region, asked.service, (
                select min(r.observed_at) from report r
                where r.region = asked.region and r.service = asked.service and r.resolved)
            from unnest(?::text[], ?::text[]) as asked (region, service)""";
    private static final String FIRST_AFTER = """
            select min(r.observed_at) from report r
            where r.region = ? and r.service = ? and r.resolved and r.retracted_at is null and r.observed_at > ?
              and r.level = any(?)""";

    private Claims() {}

    /** All that were seen between two times, both included, those that do not count too. */
    public static List<Claim> seen(Topic topic, Instant from, Instant to) {
        return ManyRows.of(SEEN)
                .value(topic.region())
                .value(topic.service().name())
                .value(Timestamp.from(from))
                .value(Timestamp.from(to))
                .list(Claims::claim);
    }

    /** How many {@link #seen} may find, without reading them. */
    public static long count(Topic topic, Instant from, Instant to) {
        return ManyRows.of(COUNT)
                .value(topic.region())
                .value(topic.service().name())
                .value(Timestamp.from(from))
                .value(Timestamp.from(to))
                .list(row -> row.getLong(1))
                .get(0);
    }

    /** Those that can count, seen in the windows of each, in the order of replay. */
    static Map<Topic, List<Claim>> counting(Map<Topic, List<Window>> windows) {
        record Asked(Topic topic, Window window) {}
        List<Asked> asked = new ArrayList<>();
        Map<Topic, List<Claim>> claims = new HashMap<>();
        windows.forEach((topic, its) -> {
            claims.put(topic, new ArrayList<>());
            its.forEach(window -> asked.add(new Asked(topic, window)));
        });
        ManyRows.of(COUNTING)
                .column("text", asked, one -> one.topic().region())
                .column("text", asked, one -> one.topic().service())
                .column("timestamptz", asked, one -> one.window().from())
                .column("timestamptz", asked, one -> one.window().to())
                .each(row -> claims.get(
                                new Topic(row.getString(COLUMNS + 1), Service.valueOf(row.getString(COLUMNS + 2))))
                        .add(claim(row)));
        claims.values().forEach(its -> its.sort(Claim.IN_ORDER));
        return claims;
    }

    /** When the first report of each was seen; missing where nothing was ever reported. */
    static Map<Topic, Instant> firstSeen(Collection<Topic> topics) {
        Map<Topic, Instant> first = new HashMap<>();
        ManyRows.of(FIRST)
                .column("text", topics, Topic::region)
                .column("text", topics, Topic::service)
                .each(row ->
                        first.put(new Topic(row.getString(1), Service.valueOf(row.getString(2))), instant(row, 3)));
        return first;
    }

    /** When the first standing report after a time was seen that says one of some levels; null when none does. */
    public static Instant firstSeenAfter(Topic topic, Instant after, Collection<Level> levels) {
        return ManyRows.of(FIRST_AFTER)
                .value(topic.region())
                .value(topic.service().name())
                .value(Timestamp.from(after))
                .column("text", levels, Level::name)
                .list(row -> instant(row, 1))
                .get(0);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        long peopleMin = row.getLong(10);
        boolean silent = row.wasNull();
        return new Claim(
                row.getObject(1, UUID.class),
                row.getString(2),
                Level.valueOf(row.getString(3)),
                instant(row, 4),
                instant(row, 5),
                instant(row, 6),
                Reliability.valueOf(row.getString(7)),
                row.getInt(8),
                Scope.valueOf(row.getString(9)),
                silent ? null : new People(peopleMin, (Long) row.getObject(11), row.getLong(12)),
                row.getBoolean(13));
    }
}
