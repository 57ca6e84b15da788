package org.lifeline.local.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lifeline.local.machine.DirectoryLock;
import org.lifeline.local.machine.Folders;
import org.lifeline.local.machine.Ports;
import org.lifeline.local.machine.Refused;

/** A real PostgreSQL on 127.0.0.1 that keeps its data in a directory and lives no longer than this process. */
public final class PostgresServer implements AutoCloseable {
    /** Classes of SQL states that are no fault of ours: no connection, no room, stopped, trouble with files. */
    private static final Set<String> OF_THE_MACHINE = Set.of("08", "53", "57", "58");

    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final String password;

    private PostgresServer(DirectoryLock lock, Postmaster postmaster, String password) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.password = password;
    }

    /** Starts on the port, or on any free one for 0, and returns when it accepts connections. */
    public static PostgresServer start(Path directory, int port) {
        return start(directory, directory, port);
    }

    /** As {@link #start(Path, int)}, with PostgreSQL's programs unpacked below a folder that others may share. */
    public static PostgresServer start(Path directory, Path sharedBinaries, int port) {
        return start(directory, sharedBinaries, port, nobody -> {});
    }

    /** As {@link #start(Path, Path, int)}, telling what cannot be kept of its log. */
    public static PostgresServer start(Path directory, Path sharedBinaries, int port, Consumer<String> say) {
        return start(directory, sharedBinaries, port, Account.choose(), say);
    }

    static PostgresServer start(Path directory, Path sharedBinaries, int port, Account account, Consumer<String> say) {
        Path home = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(home);
        try {
            Path binaries = Binaries.unpackedIn(sharedBinaries.toAbsolutePath().normalize());
            account.own(binaries);
            account.admit(home.getParent(), home, binaries.getParent());
            Cluster cluster = Cluster.in(home);
            Leftover.stop(cluster.data());
            cluster.make(binaries, account);
            Postmaster postmaster =
                    Postmaster.launch(binaries, account, cluster, port == 0 ? Ports.anyFree() : port, say);
            postmaster.awaitReady(cluster.password());
            PostgresServer server = new PostgresServer(lock, postmaster, cluster.password());
            server.closeMaintenanceDatabases();
            return server;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Deletes all data in the directory; refuses while it is in use. */
    public static void erase(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(home);
        try {
            Cluster cluster = Cluster.in(home);
            Leftover.stop(cluster.data());
            Folders.delete(cluster.data());
        } finally {
            lock.close();
        }
    }

    /** Makes the database, unless it is there, with an owner of the same name, and tells how the owner reaches it. */
    public Database createDatabase(String name) {
        return createDatabase(name, name);
    }

    /** As {@link #createDatabase(String)}, for an owner who may own several. */
    public Database createDatabase(String name, String owner) {
        Database database = new Database(jdbcUrl(name), owner, passwordOf(owner));
        asSuperuser("postgres", connection -> {
            Sql.makeRole(connection, owner, database.password());
            Sql.makeDatabase(connection, name, owner);
        });
        return database;
    }

    /**
     * Makes a database, unless it is there, whose owner is not the role that works in it. One that belongs to the worker, as
     * was usual before, is handed over to the owner with all that is in it.
     */
    public ServiceDatabase createServiceDatabase(String name) {
        Database owner = createDatabase(name, name + "_owner");
        Database worker = new Database(jdbcUrl(name), name, passwordOf(name));
        asSuperuser(name, connection -> {
            Sql.makeRole(connection, worker.user(), worker.password());
            Sql.admitWorker(connection, name, worker.user(), owner.user());
        });
        return new ServiceDatabase(worker, owner);
    }

    // Every role could enter these, where it has no business.
    private void closeMaintenanceDatabases() {
        asSuperuser("postgres", connection -> {
            Sql.closeToPublic(connection, "postgres");
            Sql.closeToPublic(connection, "template1");
        });
    }

    private interface Statements {
        void run(Connection connection) throws SQLException;
    }

    private void asSuperuser(String database, Statements statements) {
        try (Connection connection = Sql.connect(jdbcUrl(database), user(), password)) {
            statements.run(connection);
        } catch (SQLException e) {
            String what = "The databases and their roles cannot be made";
            throw OF_THE_MACHINE.contains(String.valueOf(e.getSQLState()).substring(0, 2))
                    ? new Refused(what + ": " + e.getMessage(), e)
                    : new IllegalStateException(what, e);
        }
    }

    // Derived, so that it is the same at every start and stands in no file.
    private String passwordOf(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String jdbcUrl(String database) {
        return postmaster.jdbcUrl(database);
    }

    /** The superuser. */
    public String user() {
        return Cluster.SUPERUSER;
    }

    /** The superuser's. */
    public String password() {
        return password;
    }

    public int port() {
        return postmaster.port();
    }

    public long pid() {
        return postmaster.process().pid();
    }

    /** Completes when the server has ended, wished or not. */
    public CompletableFuture<?> onExit() {
        return postmaster.process().onExit();
    }

    /** Shuts down cleanly and lets go of the directory. */
    @Override
    public void close() {
        try {
            postmaster.stop();
        } finally {
            lock.close();
        }
    }
}
