package org.lifeline.feed.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import javax.sql.DataSource;

/** Where a service writes what has changed: in the transaction of the change, or not at all. */
@ApplicationScoped
public class EventLog {
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
     * Appends one event; {@code state} becomes its data, as it is now. Must be called inside the transaction of the change;
     * all events of a transaction are written together when it commits, so that many cost little more than one.
     *
     * @return the event's id
     */
    public long append(String type, String subject, Instant time, Object state) {
        try {
            return pending().add(type, subject, time, json.writeValueAsString(state));
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("the change cannot be recorded, so it must not happen", failed);
        }
    }

    /** Tells that about so many events will be appended in this transaction: their ids are then fetched at once. */
    public void expect(int events) {
        if (events > 0) {
            pending().expect(events);
        }
    }

    private PendingEvents pending() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is only written inside the transaction of its change");
        }
        PendingEvents pending = (PendingEvents) transaction.getResource(EventLog.class);
        if (pending == null) {
            pending = new PendingEvents(database);
            transaction.putResource(EventLog.class, pending);
            transaction.registerInterposedSynchronization(writtenOnCommit(pending));
        }
        return pending;
    }

    private Synchronization writtenOnCommit(PendingEvents pending) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                pending.write();
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    doorbell.ring();
                }
            }
        };
    }
}
