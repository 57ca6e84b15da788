package org.lifeline.feed.serve;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Names the life of the database server that the stored xids belong to. After a dump is restored, or a server is
 * promoted or recovered to a point in time, xids begin anew: the old rows are put before all new ones, and the new epoch
 * makes every reader take a snapshot again.
 */
final class Epoch {
    private static final String SERVER = """
            select s.system_identifier || '-' || c.timeline_id || '-' || d.oid
            from pg_control_system() s, pg_control_checkpoint() c, pg_database d
            where d.datname = current_database()""";

    private Epoch() {}

    static String establish(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("lock table feed_epoch in exclusive mode");
            String server = single(sql, SERVER);
            String known = single(sql, "select epoch from feed_epoch where server = '" + server + "'");
            if (known == null) {
                known = UUID.randomUUID().toString();
                sql.execute("update event set xid = '0' where xid <> '0'");
                sql.execute("insert into feed_epoch (server, epoch) values ('" + server + "', '" + known + "')"
                        + " on conflict (one) do update set server = excluded.server, epoch = excluded.epoch");
            }
            connection.commit();
            return known;
        }
    }

    private static String single(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
