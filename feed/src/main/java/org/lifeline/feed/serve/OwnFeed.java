package org.lifeline.feed.serve;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.lifeline.wire.ChangeEvent;

/**
 * The feed of this service for a reader inside it, who keeps its place in the transaction in which it keeps what it derives:
 * nothing is missed, and nothing is derived twice.
 */
@ApplicationScoped
public class OwnFeed {
    private final ChangeFeed feed;
    private final Doorbell doorbell;
    private final DataSource database;

    OwnFeed(ChangeFeed feed, Doorbell doorbell, DataSource database) {
        this.feed = feed;
        this.doorbell = doorbell;
        this.database = database;
    }

    /** An event, and the place right behind it. */
    public record Told(ChangeEvent event, String place) {}

    /** @param place where to go on; the same as before when there was nothing */
    public record Read(List<Told> told, String place) {}

    /** In the current transaction; empty when the place is of an earlier life of the database. */
    public Optional<Read> after(String place, int limit) {
        Cursor cursor = read(place);
        if (!cursor.epoch().equals(feed.reader().epoch())) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection()) {
            ChangeReader.Read read = feed.reader().after(cursor, limit, connection);
            List<Told> told = read.placed().stream()
                    .map(one -> new Told(one.event(), one.place().encoded()))
                    .toList();
            return Optional.of(new Read(told, read.cursor().encoded()));
        } catch (SQLException failed) {
            throw new IllegalStateException("the feed cannot be read", failed);
        }
    }

    /** A place behind which comes all that the current transaction does not see yet. */
    public String now() {
        try (Connection connection = database.getConnection()) {
            return feed.reader().horizon(connection).encoded();
        } catch (SQLException failed) {
            throw new IllegalStateException("the feed cannot be read", failed);
        }
    }

    /** Whether a place of this life of the database is behind another; it is, if the other is of an earlier life. */
    public boolean isBehind(String place, String other) {
        Cursor one = read(place);
        Cursor two = read(other);
        return !two.epoch().equals(one.epoch()) || one.isBehind(two);
    }

    /** The transaction up to which all had been seen at a place; empty for one of an earlier life of the database, or for none. */
    public Optional<String> transaction(String place) {
        return Cursor.decode(place)
                .filter(cursor -> cursor.epoch().equals(feed.reader().epoch()))
                .map(cursor -> Long.toUnsignedString(cursor.xid()));
    }

    /** Completes when something was committed, and now and then without. Take it before reading. */
    public CompletableFuture<Void> next() {
        return doorbell.next();
    }

    /** Returns when it is complete, or when the time is over. */
    public static void await(CompletableFuture<Void> next, Duration atMost) throws InterruptedException {
        try {
            next.copy()
                    .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cursor read(String place) {
        return Cursor.decode(place).orElseThrow(() -> new IllegalStateException("not a place of this feed"));
    }
}
