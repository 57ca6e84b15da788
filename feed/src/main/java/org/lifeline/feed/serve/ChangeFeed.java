package org.lifeline.feed.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.lifeline.feed.serve.ChangeReader.Read;
import org.lifeline.wire.ChangePage;
import org.lifeline.wire.ProblemType;

/** The feed of this service: what came after a cursor, waiting for it if need be. */
@ApplicationScoped
class ChangeFeed {
    private final DataSource database;
    private final Doorbell doorbell;
    private final FeedSettings settings;
    private final ObjectMapper json;
    private String epoch;
    private ChangeReader reader;

    ChangeFeed(DataSource database, Doorbell doorbell, FeedSettings settings, ObjectMapper json) {
        this.database = database;
        this.doorbell = doorbell;
        this.settings = settings;
        this.json = json;
    }

    void open(@Observes @Priority(1) StartupEvent started) throws SQLException {
        epoch = Epoch.current(database);
        reader = new ChangeReader(settings.source(), epoch, json);
    }

    ChangeReader reader() {
        return reader;
    }

    /** Null means from the beginning. A cursor of another life of the database is gone: 410. */
    Cursor cursor(String after) {
        if (after == null || after.isEmpty()) {
            return Cursor.startOf(epoch);
        }
        Cursor cursor = Cursor.decode(after)
                .orElseThrow(() -> ProblemType.BAD_REQUEST.because("`after` is not a cursor of this feed"));
        if (!cursor.epoch().equals(epoch)) {
            throw ProblemType.GONE.because("The cursor is of an earlier life of the database; take a snapshot");
        }
        return cursor;
    }

    Uni<ChangePage> after(Cursor cursor, int limit, Duration wait) {
        return after(cursor, limit, System.nanoTime() + wait.toNanos());
    }

    private Uni<ChangePage> after(Cursor cursor, int limit, long deadline) {
        CompletableFuture<Void> ring = doorbell.next();
        return Uni.createFrom()
                .item(() -> read(cursor, limit))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToUni(read -> {
                    long left = deadline - System.nanoTime();
                    return !read.placed().isEmpty() || left <= 0
                            ? Uni.createFrom()
                                    .item(new ChangePage(
                                            read.events(), read.cursor().encoded()))
                            : rest(ring, read, left).onItem().transformToUni(ended -> after(cursor, limit, deadline));
                });
    }

    private Uni<Void> rest(CompletableFuture<Void> ring, Read read, long left) {
        long most = read.withheld() ? Math.min(settings.withheldPoll().toNanos(), left) : left;
        return Uni.createFrom().completionStage(ring.copy().completeOnTimeout(null, most, TimeUnit.NANOSECONDS));
    }

    private Read read(Cursor cursor, int limit) {
        try (Connection connection = database.getConnection()) {
            return reader.after(cursor, limit, connection);
        } catch (SQLException down) {
            throw ProblemType.UNAVAILABLE
                    .with("The database does not answer")
                    .withHeader("Retry-After", "1")
                    .build();
        }
    }
}
