package org.lifeline.feed.serve.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lifeline.feed.serve.CurrentState;
import org.lifeline.wire.ChangeEvent;

/** What had been recorded at a time: of each subject the last event by then that tells its whole state. */
@ApplicationScoped
class StatesAt {
    private static final int FETCH = 2000;
    private static final int SECONDS = 20;
    /** PostgreSQL does not know all times that Java does. */
    private static final Instant FAR_AHEAD = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * No index by time, which every event would pay for: ids rise with time, so the place of a time among them is found by
     * halving, and from there each subject is walked back along {@code event_by_subject}. Times may run an hour against
     * the ids, as clocks of several machines and long transactions do: the walk begins that much later. The planner is
     * not to see the time: for an early one it would read all that a subject had by then instead of walking.
     */
    private static final String LAST = """
            with recursive
            asked (at) as (values (?::timestamptz)),
            halved (low, high) as (
                (select min(id), max(id) + 1 from event)
                union all
                select case when probe.later then low else probe.id + 1 end,
                       case when probe.later then (low + high) / 2 else high end
                from halved cross join lateral (
                    select e.id, e.time > (select at from asked) + interval '1 hour' as later
                    from event e where e.id >= (low + high) / 2 order by e.id limit 1) probe
                where low < high),
            about (subject) as (
                (select e.subject from event e order by e.subject limit 1)
                union all
                select (select e.subject from event e where e.subject > about.subject order by e.subject limit 1)
                from about where about.subject is not null)
            select last.id, last.type, about.subject, last.time, last.data::text as data
            from about cross join lateral (
                select e.id, e.type, e.time, e.data from event e
                where e.subject = about.subject and e.id < (select min(high) from halved)
                  and e.type = ? and e.time <= (select at from asked)
                order by e.id desc limit 1) last""";

    private final DataSource database;
    private final ObjectMapper json;
    private final String source;
    private final String type;

    @Inject
    StatesAt(
            DataSource database,
            ObjectMapper json,
            CurrentState state,
            @ConfigProperty(name = "lifeline.feed.source") String source) {
        this(database, json, state.stateType(), source);
    }

    StatesAt(DataSource database, ObjectMapper json, String type, String source) {
        this.database = database;
        this.json = json;
        this.type = type;
        this.source = source;
    }

    /** In the order of the subjects; in the caller's transaction, without which all of them would be held in memory. */
    void each(Instant at, Consumer<ChangeEvent> take) {
        Instant from = at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at;
        OffsetDateTime known = (from.isAfter(FAR_AHEAD) ? FAR_AHEAD : from).atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LAST)) {
            query.setQueryTimeout(SECONDS);
            query.setFetchSize(FETCH);
            query.setObject(1, known);
            query.setString(2, type);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take.accept(event(row));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("what was known then cannot be read", failed);
        }
    }

    private ChangeEvent event(ResultSet row) throws SQLException {
        try {
            return ChangeEvent.of(
                    row.getString("id"),
                    source,
                    row.getString("type"),
                    row.getString("subject"),
                    row.getTimestamp("time").toInstant(),
                    json.readTree(row.getString("data")));
        } catch (JsonProcessingException impossible) {
            throw new SQLException("event " + row.getString("id") + " is not JSON", impossible);
        }
    }
}
