package org.lifeline.feed.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.wire.ChangeEvent;

/**
 * Reads the feed so that no reader misses or repeats an event however writers interleave: only rows of transactions older
 * than every transaction still running are handed out, ordered by transaction and then by row.
 */
final class ChangeReader {
    private static final String AFTER = """
            select e.id, e.xid::text as written_by, e.type, e.subject, e.time, e.data::text as data
            from event e
            where e.xid < pg_snapshot_xmin(pg_current_snapshot()) and (e.xid, e.id) > (?::xid8, ?)
            order by e.xid, e.id
            limit ?""";
    private static final String WITHHELD =
            "select exists (select from event where xid >= pg_snapshot_xmin(pg_current_snapshot()))";
    private static final String HORIZON = "select pg_snapshot_xmin(pg_current_snapshot())::text";

    private final String source;
    private final String epoch;
    private final ObjectMapper json;

    ChangeReader(String source, String epoch, ObjectMapper json) {
        this.source = source;
        this.epoch = epoch;
        this.json = json;
    }

    String epoch() {
        return epoch;
    }

    /** An event, and the place right behind it. */
    record Placed(ChangeEvent event, Cursor place) {}

    /**
     * @param withheld there are committed events that an older, still running transaction holds back; nobody will ring
     *     when it ends, so look again soon
     */
    record Read(List<Placed> placed, Cursor cursor, boolean withheld) {
        List<ChangeEvent> events() {
            return placed.stream().map(Placed::event).toList();
        }
    }

    Read after(Cursor cursor, int limit, Connection connection) throws SQLException {
        List<Placed> placed = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(AFTER)) {
            query.setString(1, Long.toUnsignedString(cursor.xid()));
            query.setLong(2, cursor.id());
            query.setInt(3, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong("id");
                    Cursor place = new Cursor(epoch, Long.parseUnsignedLong(row.getString("written_by")), id);
                    placed.add(new Placed(event(id, row), place));
                }
            }
        }
        return placed.isEmpty()
                ? new Read(placed, cursor, withheld(connection))
                : new Read(placed, placed.get(placed.size() - 1).place(), false);
    }

    /** Everything that a snapshot taken on this connection's transaction may lack comes after this place. */
    Cursor horizon(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HORIZON);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Cursor(epoch, Long.parseUnsignedLong(row.getString(1)) - 1, Long.MAX_VALUE);
        }
    }

    private static boolean withheld(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WITHHELD);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private ChangeEvent event(long id, ResultSet row) throws SQLException {
        try {
            return ChangeEvent.of(
                    String.valueOf(id),
                    source,
                    row.getString("type"),
                    row.getString("subject"),
                    row.getTimestamp("time").toInstant(),
                    json.readTree(row.getString("data")));
        } catch (JsonProcessingException impossible) {
            throw new SQLException("event " + id + " is not JSON", impossible);
        }
    }
}
