package org.lifeline.local.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.lifeline.local.postgres.Database;
import org.lifeline.local.postgres.PostgresServer;
import org.lifeline.local.postgres.ServiceDatabase;

/** The one PostgreSQL that holds the databases of both services. */
final class DatabasePart implements Part {
    static final String NAME = "postgres";

    private final Path directory;
    private final Path binaries;
    private final int port;
    private final Consumer<String> say;
    private final Map<String, ServiceDatabase> databases = new ConcurrentHashMap<>();
    private volatile Database keycloak;
    private volatile PostgresServer server;

    DatabasePart(Path directory, Path binaries, int port, Consumer<String> say) {
        this.directory = directory;
        this.binaries = binaries;
        this.port = port;
        this.say = say;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void launch() {
        if (server != null) {
            server.close(); // lets go of the directory when the last one ended unasked
        }
        server = PostgresServer.start(directory, binaries, port, say);
    }

    @Override
    public void awaitReady() {
        // its launch waits
    }

    /** Remembered, so that a service can be started while the server is down. */
    ServiceDatabase database(String name) {
        return databases.computeIfAbsent(name, missing -> server.createServiceDatabase(missing));
    }

    /** Of the one role that it has: Keycloak makes its tables itself. */
    Database keycloak() {
        if (keycloak == null) {
            keycloak = server.createDatabase(KeycloakPart.NAME);
        }
        return keycloak;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public void kill() {
        ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
        server.onExit().join();
        server.close();
    }

    @Override
    public CompletableFuture<String> onExit() {
        return server.onExit().thenApply(ended -> "see " + directory.resolve("postgres.log"));
    }
}
