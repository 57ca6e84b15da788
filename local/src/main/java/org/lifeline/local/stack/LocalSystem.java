package org.lifeline.local.stack;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lifeline.local.machine.DirectoryLock;
import org.lifeline.local.machine.Folders;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.postgres.Database;
import org.lifeline.local.postgres.PostgresServer;

/** The whole system on this machine, as processes of its own; it ends when this process ends, however that may be. */
public final class LocalSystem implements AutoCloseable {
    private static final int LOGS_ARE_BOUNDED_EVERY_SECONDS = 10;

    private final Settings settings;
    private final DirectoryLock lock;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, LocalSystem::daemon);
    private final DatabasePart database;
    private final List<ServicePart> services;
    private final Map<String, Supervised> parts;

    private LocalSystem(Settings settings, DirectoryLock lock, Consumer<String> say) {
        this.settings = settings;
        this.lock = lock;
        Leftovers leftovers = new Leftovers(settings.data().resolve("run"));
        leftovers.end().forEach(name -> say.accept(name + " of a run that was killed has been ended."));
        settings.ports().requireFree();
        PortNumbers ports = settings.ports();
        database = new DatabasePart(settings.data().resolve("postgres"), settings.cache(), ports.postgres());
        services = List.of(
                service("region-service", ports.regionService(), "regions", leftovers, say),
                service("outage-service", ports.outageService(), "outages", leftovers, say),
                service("gateway", ports.gateway(), null, leftovers, say));
        parts = Stream.concat(Stream.<Part>of(database), services.stream())
                .map(part -> new Supervised(part, settings.restarts(), clock, say))
                .collect(toMap(supervised -> supervised.part().name(), Function.identity()));
    }

    /** Starts everything and returns when all of it is ready; what is worth knowing is said, now and later. */
    public static LocalSystem start(Settings settings, Consumer<String> say) {
        DirectoryLock lock = DirectoryLock.take(settings.data());
        LocalSystem system;
        try {
            system = new LocalSystem(settings, lock, say);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        try {
            system.startAll();
            return system;
        } catch (RuntimeException e) {
            Thread.interrupted(); // so that what has been started is stopped in peace
            system.hurry(); // such a run is no training
            system.close();
            throw e;
        }
    }

    /** Deletes what the services have kept; refuses while they run. */
    public static void erase(Path data) {
        DirectoryLock lock = DirectoryLock.take(data);
        try {
            new Leftovers(data.resolve("run")).end();
            PostgresServer.erase(data.resolve("postgres"));
            Folders.delete(data.resolve("log"));
            Folders.delete(data.resolve("board"));
        } finally {
            lock.close();
        }
    }

    private void startAll() {
        parts.get(DatabasePart.NAME).start();
        clock.scheduleWithFixedDelay(
                () -> services.forEach(ServicePart::boundLog),
                LOGS_ARE_BOUNDED_EVERY_SECONDS,
                LOGS_ARE_BOUNDED_EVERY_SECONDS,
                TimeUnit.SECONDS);
        together(services, service -> part(service.name()).start());
    }

    public URI gateway() {
        return address(settings.ports().gateway());
    }

    public URI regionService() {
        return address(settings.ports().regionService());
    }

    public URI outageService() {
        return address(settings.ports().outageService());
    }

    /** What holds the data of a service, by the database's name: regions or outages. */
    public Database database(String name) {
        return database.database(name);
    }

    /** Starts a part that was stopped or killed, such as outage-service or postgres, and returns when it is ready. */
    public void start(String name) {
        part(name).start();
    }

    /** Asks a part to end, waits, and does not start it again. */
    public void stop(String name) {
        part(name).stop();
    }

    /** Ends a part as a power cut would, and does not start it again. */
    public void kill9(String name) {
        part(name).kill();
    }

    /** Makes a stop that is under way not wait for what can be made another time. */
    public void hurry() {
        services.forEach(ServicePart::hurry);
    }

    /** Stops the gateway, then the services, then the database. */
    @Override
    public void close() {
        try {
            clock.shutdownNow();
            parts.values().forEach(Supervised::leave);
            part("gateway").stop();
            together(services, service -> part(service.name()).stop());
        } finally {
            part(DatabasePart.NAME).stop();
            lock.close();
        }
    }

    private Supervised part(String name) {
        if (!parts.containsKey(name)) {
            throw new Refused("There is no " + name + " here, only " + parts.keySet() + ".");
        }
        return parts.get(name);
    }

    private ServicePart service(String name, int port, String ownDatabase, Leftovers leftovers, Consumer<String> say) {
        return new ServicePart(
                ServiceCommand.of(name, port, settings),
                new LogFile(settings.data().resolve("log").resolve(name + ".log")),
                () -> ServiceEnvironment.of(settings, port, ownDatabase == null ? null : database(ownDatabase)),
                leftovers,
                say);
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** All at once, since a start takes seconds; returns when the last is done, and throws what the first threw. */
    private static <T> void together(List<T> all, Consumer<T> action) {
        ExecutorService threads = Executors.newFixedThreadPool(all.size(), LocalSystem::daemon);
        try {
            CompletableFuture.allOf(all.stream()
                            .map(each -> CompletableFuture.runAsync(() -> action.accept(each), threads))
                            .toArray(CompletableFuture[]::new))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while the services started.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lifeline");
        thread.setDaemon(true);
        return thread;
    }
}
