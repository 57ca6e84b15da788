package org.lifeline.outages;

import io.quarkus.arc.Arc;
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
import javax.sql.DataSource;

/**
 * A statement about many rows at once: each of their columns goes in as an array, which the statement unnests. What is about
 * one row is sent as {@link OneRowStatement}.
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

    /** How many rows it touched. In the current transaction, if there is one; so are the others. */
    public int update() {
        return asked(PreparedStatement::executeUpdate);
    }

    public <T> List<T> list(Read<T> read) {
        List<T> rows = new ArrayList<>();
        each(row -> rows.add(read.from(row)));
        return rows;
    }

    /** One row after another, however many there are. */
    public void each(Take take) {
        asked(statement -> {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    take.take(row);
                }
            }
            return null;
        });
    }

    private interface Ask<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** Within a transaction the connection is that of the transaction; else it is given back at once. */
    private <T> T asked(Ask<T> ask) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = prepared(connection)) {
            return ask.of(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database did not do what it was asked", failed);
        }
    }

    private static DataSource database() {
        return Arc.container().instance(DataSource.class).get();
    }

    /** Null where there is none. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        OneRowStatement oneRow = OneRowStatement.of(sql);
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
