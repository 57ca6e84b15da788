package org.lifeline.regions.importing.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Only one instance works on imports at a time. The lock ends with its connection, so an instance that dies holds up nobody;
 * were it ever lost, {@link Progress} would still let each row count once.
 */
@ApplicationScoped
class Alone {
    private static final String TRY = "select pg_try_advisory_lock(hashtext('lifeline imports'))";
    private static final String RELEASE = "select pg_advisory_unlock(hashtext('lifeline imports'))";

    private final DataSource database;

    Alone(DataSource database) {
        this.database = database;
    }

    interface Work {
        void run() throws InterruptedException;
    }

    /** False when another instance is at it. */
    boolean run(Work work) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            if (!said(sql, TRY)) {
                return false;
            }
            try {
                work.run();
            } finally {
                said(sql, RELEASE);
            }
            return true;
        }
    }

    private static boolean said(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
