package org.lifeline.feed.serve;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Names the life of the database server that the stored xids belong to. A new one begins after migrations only
 * (afterMigrate__begin_epoch.sql), by the owner of the database.
 */
final class Epoch {
    private static final String CURRENT = """
            select epoch from feed_epoch
            where server = (select s.system_identifier || '-' || c.timeline_id || '-' || d.oid
                            from pg_control_system() s, pg_control_checkpoint() c, pg_database d
                            where d.datname = current_database())""";

    private Epoch() {}

    static String current(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(CURRENT)) {
            if (!row.next()) {
                throw new IllegalStateException(
                        "The database was restored or promoted since its migrations ran: run them again");
            }
            return row.getString(1);
        }
    }
}
