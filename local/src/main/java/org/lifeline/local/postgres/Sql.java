package org.lifeline.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** The few statements by which databases and their roles are made; each can be run again. */
final class Sql {
    private Sql() {}

    // The driver itself, not DriverManager, which looks for it in class loaders that tests replace.
    static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("connectTimeout", "5");
        return new Driver().connect(url, properties);
    }

    static void makeRole(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role \"%s\" login".formatted(role));
        }
        execute(connection, "alter role \"%s\" password '%s'".formatted(role, password));
    }

    /** Nobody but its owner may connect. */
    static void makeDatabase(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database \"%s\" owner \"%s\"".formatted(name, owner));
        }
        closeToPublic(connection, name);
        // Errors of statements quote what was sent ("invalid input syntax"); the service that sent it is told, the log
        // is not.
        execute(connection, "alter database \"%s\" set log_min_messages = log".formatted(name));
    }

    static void closeToPublic(Connection connection, String database) throws SQLException {
        execute(connection, "revoke all on database \"%s\" from public".formatted(database));
    }

    /**
     * Lets a role work in the database connected to, which with all that is in it belongs to the owner from then on. The right
     * to connect comes last: while the worker owns the database it would be the owner's, and go over with the rest.
     */
    static void admitWorker(Connection connection, String database, String worker, String owner) throws SQLException {
        execute(connection, "reassign owned by \"%s\" to \"%s\"".formatted(worker, owner));
        execute(connection, "grant connect on database \"%s\" to \"%s\"".formatted(database, worker));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
