package org.lifeline.local.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.lifeline.local.machine.Folders;

/** A fresh database for every test run of a service, on one real PostgreSQL for each JVM that runs tests. */
public class TestPostgres implements QuarkusTestResourceLifecycleManager {
    private static final String RUNNING =
            "lifeline.test.postgres"; // a system property: Quarkus loads this class more than once
    // as in production: one role owns the databases and makes their schemas, another works in them
    private static final String WORKER = "tester";
    private static final String OWNER = "tester_owner";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", freshDatabase(),
                "quarkus.datasource.username", user(),
                "quarkus.datasource.password", password(),
                "quarkus.flyway.username", OWNER,
                "quarkus.flyway.password", passwordOf(OWNER));
    }

    @Override
    public void stop() {
        // the server ends with the JVM
    }

    /** A new empty database, as JDBC URL. */
    public static String freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        String[] server = server();
        try (Connection connection = Sql.connect(server[0] + "postgres", server[1], server[2])) {
            Sql.makeRole(connection, OWNER, passwordOf(OWNER));
            Sql.makeRole(connection, WORKER, passwordOf(WORKER));
            Sql.makeDatabase(connection, name, OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException("No fresh database", e);
        }
        handOver(server[0] + name);
        return server[0] + name;
    }

    /** One as installations had it before owner and worker were two, as JDBC URL: the worker owns it. */
    public static String databaseOfOneRole() {
        String url = freshDatabase();
        String[] server = server();
        try (Connection connection = Sql.connect(server[0] + "postgres", server[1], server[2])) {
            Sql.execute(connection, "alter database %s owner to %s".formatted(nameOf(url), WORKER));
        } catch (SQLException e) {
            throw new IllegalStateException("No database of one role", e);
        }
        return url;
    }

    /** As the launcher does at its start. */
    public static void handOver(String url) {
        String[] server = server();
        try (Connection connection = Sql.connect(server[0] + nameOf(url), server[1], server[2])) {
            Sql.admitWorker(connection, nameOf(url), WORKER, OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException("Not handed over", e);
        }
    }

    private static String nameOf(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** The worker: who may read and write rows, as far as the migrations grant it. */
    public static String user() {
        return WORKER;
    }

    public static String password() {
        return passwordOf(WORKER);
    }

    public static String owner() {
        return OWNER;
    }

    public static String ownersPassword() {
        return passwordOf(OWNER);
    }

    /** As the owner of the database that a service works in: for tests that change its schema. */
    public static Connection asOwnerOf(DataSource database) throws SQLException {
        try (Connection worker = database.getConnection()) {
            return asOwner(worker.getMetaData().getURL());
        }
    }

    /** As the owner of a fresh database. */
    public static Connection asOwner(String jdbcUrl) throws SQLException {
        return Sql.connect(jdbcUrl, OWNER, passwordOf(OWNER));
    }

    private static String passwordOf(String role) {
        return "of-the-" + role; // the server is this JVM's own, gone when it ends
    }

    private static String[] server() {
        synchronized (Runtime.getRuntime()) { // one for all class loaders
            String running = System.getProperty(RUNNING);
            if (running == null) {
                running = launch();
                System.setProperty(RUNNING, running);
            }
            return running.split(" ");
        }
    }

    private static String launch() {
        Path directory = Path.of("target", "postgres");
        PostgresServer.erase(directory);
        Folders.delete(directory);
        PostgresServer server = PostgresServer.start(directory, sharedBinaries(), 0);
        try (Connection connection = Sql.connect(server.jdbcUrl("postgres"), server.user(), server.password())) {
            Sql.execute(connection, "alter system set fsync = off"); // nobody misses it after a power cut
            Sql.execute(connection, "select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("Settings for tests cannot be made", e);
        }
        Thread holder = new Thread(() -> server.onExit().join(), "holds the PostgreSQL of the tests");
        holder.setDaemon(true); // keeps it from being collected with a class loader, and the JVM from nothing
        holder.start();
        return server.jdbcUrl("") + " " + server.user() + " " + server.password();
    }

    /** The project's .lifeline, where ./lifeline unpacks them too, so that every module's tests find them there. */
    static Path sharedBinaries() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && Files.notExists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new UncheckedIOException(new IOException("Tests run outside the project"));
        }
        return folder.resolve(".lifeline");
    }
}
