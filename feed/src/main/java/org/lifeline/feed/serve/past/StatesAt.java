package org.lifeline.feed.serve.past;

import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
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

    /**
     * Each subject is walked back along {@code event_by_subject} from the place of the time. The planner is not to see the
     * time: for an early one it would read all that a subject had by then instead of walking.
     */
    private static final String LAST = """
            last as (
                select about.subject, e.id, e.time, e.data::text as data
                from about left join lateral (
                    select e.id, e.time, e.data from event e
                    where e.subject = about.subject and e.id < (select before from asked)
                      and e.type = ? and e.time <= (select at from asked)
                    order by e.id desc limit 1) e on true)""";

    private static final String OF_ALL = """
            with recursive
            asked (at, before) as (values (?::timestamptz, ?::bigint)),
            about (subject) as (
                (select e.subject from event e order by e.subject limit 1)
                union all
                select (select e.subject from event e where e.subject > about.subject order by e.subject limit 1)
                from about where about.subject is not null),
            """ + LAST + " select * from last where id is not null";

    private static final String OF_SOME = """
            with
            asked (at, before) as (values (?::timestamptz, ?::bigint)),
            about (subject) as (select unnest(?::text[])),
            """ + LAST + " select * from last";

    private final DataSource database;
    private final String source;
    private final String type;

    @Inject
    StatesAt(DataSource database, CurrentState state, @ConfigProperty(name = "lifeline.feed.source") String source) {
        this(database, state.stateType(), source);
    }

    StatesAt(DataSource database, String type, String source) {
        this.database = database;
        this.type = type;
        this.source = source;
    }

    /** In the order of the subjects; in the caller's transaction, without which all of them would be held in memory. */
    void each(Instant at, Consumer<ChangeEvent> take) {
        read(OF_ALL, at, null, take);
    }

    /** Of these subjects only; of one of which nothing was known then, an event without id, time and data. */
    void each(Collection<String> subjects, Instant at, Consumer<ChangeEvent> take) {
        read(OF_SOME, at, subjects, take);
    }

    private void read(String statement, Instant at, Collection<String> subjects, Consumer<ChangeEvent> take) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(statement)) {
            query.setQueryTimeout(SECONDS);
            query.setFetchSize(FETCH);
            query.setObject(1, EventPlaces.known(at));
            query.setLong(2, new EventPlaces(connection).after(at));
            int next = 3;
            if (subjects != null) {
                query.setArray(next++, connection.createArrayOf("text", subjects.toArray()));
            }
            query.setString(next, type);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take.accept(event(row));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("what was known then cannot be read", failed);
        }
    }

    /** The data is handed on as it was written, without being read. */
    private ChangeEvent event(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String subject = row.getString("subject");
        return id == null
                ? ChangeEvent.of(null, source, type, subject, null, null)
                : ChangeEvent.of(
                        id,
                        source,
                        type,
                        subject,
                        row.getTimestamp("time").toInstant(),
                        new POJONode(new RawValue(row.getString("data"))));
    }
}
