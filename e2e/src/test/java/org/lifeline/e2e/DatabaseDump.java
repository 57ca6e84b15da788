package org.lifeline.e2e;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the rows of a database as SQL inserts, gzipped, for the fixtures from which migrations are tried: the bundled
 * PostgreSQL has no pg_dump. The schema is not in it: whoever loads it migrates an empty database to the version of the dump
 * first. Triggers of tables are off while it is loaded, so that rows come back as they were; foreign keys are not. Transaction
 * ids and the epoch are left out: those of another server mean nothing, rows get the id of the transaction that loads them.
 */
final class DatabaseDump {
    private static final String SCHEMA = "public";

    private final Connection database;

    private DatabaseDump(Connection database) {
        this.database = database;
    }

    /** @param arguments JDBC URL, user, password and the file to write */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            write(database, Path.of(arguments[3]));
        }
    }

    static void write(Connection database, Path file) throws SQLException, IOException {
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            new DatabaseDump(database).write(out);
        }
    }

    private void write(Writer out) throws SQLException, IOException {
        for (String table : tablesAfterThoseTheyNeed()) {
            List<String> columns = texts("""
                    select column_name from information_schema.columns
                    where table_schema = '%s' and table_name = '%s' and is_generated = 'NEVER'
                      and coalesce(column_default, '') not like 'pg_current_xact_id%%'
                    order by ordinal_position""".formatted(SCHEMA, table));
            List<String> rows = rows(table, columns);
            if (!rows.isEmpty()) {
                out.write("alter table " + table + " disable trigger user;\n");
                out.write("insert into " + table + " (" + String.join(", ", columns)
                        + ") overriding system value values\n" + String.join(",\n", rows) + ";\n");
                out.write("alter table " + table + " enable trigger user;\n");
            }
        }
        for (String next : texts("""
                select format('select setval(%L, %s)', schemaname || '.' || sequencename, last_value) from pg_sequences
                where last_value is not null order by sequencename""")) {
            out.write(next + ";\n");
        }
    }

    /** Every value as a text, which the column's type reads. */
    private List<String> rows(String table, List<String> columns) throws SQLException {
        String quoted = String.join(
                " || ', ' || ",
                columns.stream()
                        .map(column -> "coalesce(quote_literal(" + column + "::text), 'null')")
                        .toList());
        return texts("select '(' || " + quoted + " || ')' from " + table + " order by 1");
    }

    private List<String> tablesAfterThoseTheyNeed() throws SQLException {
        Set<String> placed = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(texts("""
                select tablename from pg_tables where schemaname = '%s' and tablename not in ('flyway_schema_history', 'feed_epoch')
                order by tablename""".formatted(SCHEMA)));
        while (!left.isEmpty()) {
            List<String> ready = new ArrayList<>();
            for (String table : left) {
                if (placed.containsAll(needed(table))) {
                    ready.add(table);
                }
            }
            if (ready.isEmpty()) {
                throw new IllegalStateException("These tables need one another in a circle: " + left);
            }
            placed.addAll(ready);
            left.removeAll(ready);
        }
        return List.copyOf(placed);
    }

    private List<String> needed(String table) throws SQLException {
        return texts("""
                select confrelid::regclass::text from pg_constraint
                where contype = 'f' and conrelid = '%1$s'::regclass and confrelid <> conrelid""".formatted(table));
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
