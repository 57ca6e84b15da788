package org.lifeline.outages;

import io.quarkus.hibernate.orm.panache.Panache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A statement about many rows at once: each of their columns goes in as an array, which the statement unnests. What is about
 * one row is sent as {@link OneRow}.
 */
public final class ManyRows {
    private static final int FETCH = 2000;

    private final String sql;
    private final List<Parameter> parameters = new ArrayList<>();
    private final BitSet ofOneRow = new BitSet(); // those parameters that are columns of a single row

    private ManyRows(String sql) {
        this.sql = sql;
    }

    /** How one row of an answer is read. */
    public interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** What is done with one row of an answer. */
    public interface Take {
        void take(ResultSet row) throws SQLException;
    }

    private interface Parameter {
        void set(PreparedStatement statement, int at) throws SQLException;

        /** Of a column of one row: the value and not an array of it. */
        default void setOne(PreparedStatement statement, int at) throws SQLException {
            set(statement, at);
        }
    }

    public static ManyRows of(String sql) {
        return new ManyRows(sql);
    }

    /** @param type as PostgreSQL names it; it reads every type from its text */
    public <T> ManyRows column(String type, Collection<T> rows, Function<T, ?> value) {
        Object[] values = rows.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray();
        ofOneRow.set(parameters.size(), values.length == 1);
        parameters.add(new Parameter() {
            @Override
            public void set(PreparedStatement statement, int at) throws SQLException {
                statement.setArray(at, statement.getConnection().createArrayOf(type, values));
            }

            @Override
            public void setOne(PreparedStatement statement, int at) throws SQLException {
                statement.setObject(at, values[0], Types.OTHER);
            }
        });
        return this;
    }

    public ManyRows value(Object value) {
        parameters.add((statement, at) -> statement.setObject(at, value));
        return this;
    }

    /** In the current transaction; how many rows it touched. */
    public int update() {
        return Panache.getSession().doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection)) {
                return statement.executeUpdate();
            }
        });
    }

    /** In the current transaction. */
    public <T> List<T> list(Read<T> read) {
        return Panache.getSession().doReturningWork(connection -> list(connection, read));
    }

    private <T> List<T> list(Connection connection, Read<T> read) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(connection, row -> rows.add(read.from(row)));
        return rows;
    }

    /** In the current transaction, one row after another, however many there are. */
    public void each(Take take) {
        Panache.getSession().doWork(connection -> each(connection, take));
    }

    private void each(Connection connection, Take take) throws SQLException {
        try (PreparedStatement statement = prepared(connection)) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    take.take(row);
                }
            }
        }
    }

    /** Null where there is none. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        OneRow oneRow = OneRow.of(sql);
        boolean one = oneRow.fits(ofOneRow);
        PreparedStatement statement = connection.prepareStatement(one ? oneRow.sql() : sql);
        for (int i = 0; i < parameters.size(); i++) {
            if (one && oneRow.columns().get(i)) {
                parameters.get(i).setOne(statement, i + 1);
            } else {
                parameters.get(i).set(statement, i + 1);
            }
        }
        return statement;
    }
}
