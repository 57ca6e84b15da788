package org.lifeline.local.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The rows of an old database, as gzipped SQL inserts on the class path, to try migrations on. */
public final class SqlFixture {
    private SqlFixture() {}

    /** Into a database that is migrated to the version of the fixture. */
    public static void load(Connection database, String resource) throws SQLException, IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(
                                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)),
                        StandardCharsets.UTF_8));
                Statement statement = database.createStatement()) {
            statement.execute(lines.lines().collect(Collectors.joining("\n")));
        }
    }

    /** How many rows each of the tables has. */
    public static SortedMap<String, Long> rows(Connection database, List<String> tables) throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(table, number(database, "select count(*) from " + table));
        }
        return rows;
    }

    public static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
