package org.lifeline.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** The few statements by which databases and their owners are made. */
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

    static void makeDatabase(Connection connection, String name, String owner, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", owner)) {
            execute(connection, "create role \"%s\" login".formatted(owner));
        }
        execute(connection, "alter role \"%s\" password '%s'".formatted(owner, password));
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database \"%s\" owner \"%s\"".formatted(name, owner));
        }
        execute(connection, "revoke all on database \"%s\" from public".formatted(name));
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
