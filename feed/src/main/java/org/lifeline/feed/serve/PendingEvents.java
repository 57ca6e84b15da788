package org.lifeline.feed.serve;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** The events of one transaction, with their ids, until all are written by one statement. */
final class PendingEvents {
    private static final int FEW = 4;
    private static final String IDS =
            "select nextval(pg_get_serial_sequence('event', 'id')) from generate_series(1, ?)";
    private static final String APPEND = """
            insert into event (id, type, subject, time, data) overriding system value
            select id, type, subject, time, data::json
            from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                 as e (id, type, subject, time, data)""";

    private final DataSource database;
    private final Deque<Long> ids = new ArrayDeque<>();
    private final List<Long> taken = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<String> data = new ArrayList<>();

    PendingEvents(DataSource database) {
        this.database = database;
    }

    long add(String type, String subject, Instant time, String state) {
        if (ids.isEmpty()) {
            expect(FEW);
        }
        long id = ids.remove();
        taken.add(id);
        types.add(type);
        subjects.add(subject);
        times.add(time.toString());
        data.add(state);
        return id;
    }

    /** Ids that are not used in the end are lost, which harms nobody: they only have to rise. */
    void expect(int events) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(IDS)) {
            query.setInt(1, events);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("no event can be recorded, so nothing must happen", failed);
        }
    }

    void write() {
        if (taken.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setArray(1, connection.createArrayOf("int8", taken.toArray()));
            insert.setArray(2, connection.createArrayOf("text", types.toArray()));
            insert.setArray(3, connection.createArrayOf("text", subjects.toArray()));
            insert.setArray(4, connection.createArrayOf("text", times.toArray()));
            insert.setArray(5, connection.createArrayOf("text", data.toArray()));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the changes cannot be recorded, so they must not happen", failed);
        }
    }
}
