package org.lifeline.feed.serve.past;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.lifeline.feed.serve.CurrentState;

/**
 * Whose states at one time may be others than at another: of whom something was recorded between the two, or by a transaction
 * of which nothing was to be seen yet when the states of the other time were told.
 */
@ApplicationScoped
class ChangedSubjects {
    /** From here on it costs less to walk through all subjects. */
    private static final int MOST_BETWEEN = 100_000;

    private static final int MOST_SINCE = 20_000;

    private static final String BETWEEN = """
            select distinct subject from event
            where id >= ? and id < ? and type = ? and time > ? and time <= ?""";

    private static final String SINCE = """
            select count(*), array_agg(distinct subject) filter (where type = ? and time <= ? and id < ?)
            from (select subject, type, time, id from event where xid > ?::xid8 order by xid, id limit ?) late""";

    private final DataSource database;
    private final String type;

    @Inject
    ChangedSubjects(DataSource database, CurrentState state) {
        this(database, state.stateType());
    }

    ChangedSubjects(DataSource database, String type) {
        this.database = database;
        this.type = type;
    }

    /**
     * Empty if all is to be read instead.
     *
     * @param transaction up to which all had been seen when the states of the one time were told
     */
    Optional<Set<String>> between(Instant one, Instant other, String transaction) {
        Instant first = one.isBefore(other) ? one : other;
        Instant last = one.isBefore(other) ? other : one;
        try (Connection connection = database.getConnection()) {
            EventPlaces places = new EventPlaces(connection);
            long from = places.before(first);
            long to = places.after(last);
            Set<String> subjects = new TreeSet<>();
            boolean few = to - from <= MOST_BETWEEN && addSince(transaction, last, to, subjects, connection);
            if (few && first.isBefore(last)) {
                addBetween(first, last, from, to, subjects, connection);
            }
            return few ? Optional.of(subjects) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("what changed between two times cannot be read", failed);
        }
    }

    private void addBetween(
            Instant first, Instant last, long from, long to, Set<String> subjects, Connection connection)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BETWEEN)) {
            query.setLong(1, from);
            query.setLong(2, to);
            query.setString(3, type);
            query.setObject(4, EventPlaces.known(first));
            query.setObject(5, EventPlaces.known(last));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    subjects.add(row.getString(1));
                }
            }
        }
    }

    /** Whether these were few. */
    private boolean addSince(String transaction, Instant last, long to, Set<String> subjects, Connection connection)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SINCE)) {
            query.setString(1, type);
            query.setObject(2, EventPlaces.known(last));
            query.setLong(3, to);
            query.setString(4, transaction);
            query.setInt(5, MOST_SINCE);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Array late = row.getArray(2);
                if (late != null) {
                    subjects.addAll(Arrays.asList((String[]) late.getArray()));
                }
                return row.getInt(1) < MOST_SINCE;
            }
        }
    }
}
