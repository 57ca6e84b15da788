package org.lifeline.feed.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/** Where a service writes what has changed: in the transaction of the change, or not at all. */
@ApplicationScoped
public class EventLog {
    private static final String APPEND =
            "insert into event (type, subject, time, data) values (?, ?, ?, ?::json) returning id";

    private final DataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final Doorbell doorbell;

    EventLog(
            DataSource database, ObjectMapper json, TransactionSynchronizationRegistry transaction, Doorbell doorbell) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.doorbell = doorbell;
    }

    /**
     * Appends one event; {@code state} becomes its data. Must be called inside the transaction of the change.
     *
     * @return the event's id
     */
    public long append(String type, String subject, Instant time, Object state) {
        ringWhenCommitted();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, type);
            insert.setString(2, subject);
            insert.setTimestamp(3, Timestamp.from(time));
            insert.setString(4, json.writeValueAsString(state));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("the change cannot be recorded, so it must not happen", failed);
        }
    }

    private void ringWhenCommitted() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is only written inside the transaction of its change");
        }
        if (transaction.getResource(EventLog.class) != null) {
            return;
        }
        transaction.putResource(EventLog.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is to be done before
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    doorbell.ring();
                }
            }
        });
    }
}
