package org.lifeline.feed.serve;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Tells waiting readers, in this instance and in all others, that something was committed. It notifies debounced and on
 * a connection of its own, because NOTIFY inside the writing transactions would cost most of their throughput.
 */
@ApplicationScoped
class Doorbell {
    private static final Logger LOG = Logger.getLogger(Doorbell.class);
    private static final String CHANNEL = "lifeline_event";
    private static final int RECONNECT_MILLIS = 500;

    private final FeedSettings settings;
    private final Semaphore rung = new Semaphore(0);
    private final AtomicReference<CompletableFuture<Void>> next = new AtomicReference<>(new CompletableFuture<>());

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private volatile boolean open = true;
    private Thread notifier;
    private Thread listener;

    Doorbell(FeedSettings settings) {
        this.settings = settings;
    }

    void open(@Observes StartupEvent started) {
        notifier = daemon("feed-notifier", this::notifyOthers);
        listener = daemon("feed-listener", this::listen);
    }

    void close(@Observes ShutdownEvent stopping) {
        open = false;
        notifier.interrupt();
        listener.interrupt();
        wake();
    }

    void ring() {
        rung.release();
    }

    /** Completes at the next ring, or within the poll interval without one. Take it before reading, so that no commit falls between reading and waiting. */
    CompletableFuture<Void> next() {
        return next.get();
    }

    private void wake() {
        next.getAndSet(new CompletableFuture<>()).complete(null);
    }

    private void notifyOthers(Connection connection) throws SQLException, InterruptedException {
        try (Statement sql = connection.createStatement()) {
            while (open) {
                rung.acquire();
                rung.drainPermits();
                sql.execute("notify " + CHANNEL);
                Thread.sleep(settings.debounce().toMillis());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("listen " + CHANNEL);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (open) {
            postgres.getNotifications((int) settings.poll().toMillis());
            wake();
        }
    }

    private interface Duty {
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    private Thread daemon(String name, Duty duty) {
        Thread thread = new Thread(() -> keep(name, duty), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void keep(String name, Duty duty) {
        while (open) {
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                duty.on(connection);
            } catch (SQLException lost) {
                if (open) {
                    wake();
                    LOG.warnf("%s lost its connection, readers poll meanwhile: %s", name, lost.getMessage());
                    pause();
                }
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
