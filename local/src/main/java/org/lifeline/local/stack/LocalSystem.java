package org.lifeline.local.stack;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lifeline.local.keycloak.DemoTokens;
import org.lifeline.local.keycloak.DemoUser;
import org.lifeline.local.machine.DirectoryLock;
import org.lifeline.local.machine.Folders;
import org.lifeline.local.machine.LogFile;
import org.lifeline.local.machine.PrivateFiles;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.machine.Secrets;
import org.lifeline.local.postgres.Database;
import org.lifeline.local.postgres.PostgresServer;

/** The whole system on this machine, as processes of its own; it ends when this process ends, however that may be. */
public final class LocalSystem implements AutoCloseable {
    private static final Map<String, String> OWN_DATABASES =
            Map.of("region-service", "regions", "outage-service", "outages");
    private static final int LOGS_ARE_BOUNDED_EVERY_SECONDS = 10;

    private final Settings settings;
    private final DirectoryLock lock;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4, Together::daemon);
    private final ServiceEnvironment environment;
    private final DatabasePart database;
    private final List<ServicePart> services;
    private final KeycloakPart keycloak;
    private final DemoTokens tokens;
    private final Map<String, Supervised> parts;

    private LocalSystem(Settings settings, DirectoryLock lock, Consumer<String> say) {
        this.settings = settings;
        this.lock = lock;
        keepPrivate(settings);
        Leftovers leftovers = new Leftovers(settings.data().resolve("run"), say);
        leftovers.end().forEach(name -> say.accept(name + " of a run that was killed has been ended."));
        settings.ports().requireFree(settings.keycloak());
        Secrets secrets = Secrets.in(settings.data());
        environment = new ServiceEnvironment(settings, secrets);
        PortNumbers ports = settings.ports();
        database = new DatabasePart(settings.data().resolve("postgres"), settings.cache(), ports.postgres(), say);
        services = List.of(
                service("region-service", ports.regionService(), leftovers, say),
                service("outage-service", ports.outageService(), leftovers, say),
                service("gateway", ports.gateway(), leftovers, say));
        keycloak = new KeycloakPart(settings, secrets, database::keycloak, leftovers, say);
        tokens = new DemoTokens(keycloak.signIn(), secrets);
        parts = Stream.concat(Stream.<Part>concat(Stream.of(database), services.stream()), signIn())
                .map(part -> new Supervised(part, settings.restarts(), clock, say))
                .collect(toMap(supervised -> supervised.part().name(), Function.identity()));
    }

    /**
     * Starts everything and returns when the services are ready, with sign-in perhaps still on its way; what is worth
     * knowing is said, now and later.
     */
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
            new Leftovers(data.resolve("run"), nobody -> {}).end();
            PostgresServer.erase(data.resolve("postgres"));
            Folders.delete(data.resolve("log"));
            Folders.delete(data.resolve("board"));
            Folders.delete(ServiceEnvironment.keptKeys(data)); // those of the realm that goes too
            Secrets.erase(data);
        } finally {
            lock.close();
        }
    }

    private void startAll() {
        parts.get(DatabasePart.NAME).start();
        clock.scheduleWithFixedDelay(
                this::boundLogs, LOGS_ARE_BOUNDED_EVERY_SECONDS, LOGS_ARE_BOUNDED_EVERY_SECONDS, TimeUnit.SECONDS);
        signIn().forEach(part -> part(part.name()).startBeside());
        Together.each(services, service -> part(service.name()).start());
    }

    private void boundLogs() {
        services.forEach(ServicePart::boundLog);
        keycloak.boundLog();
    }

    private Stream<Part> signIn() {
        return settings.keycloak() ? Stream.of(keycloak) : Stream.empty();
    }

    /** Waits until people can sign in; refuses where Keycloak is not wanted or does not start. */
    public void awaitSignIn() {
        Supervised supervised = part(KeycloakPart.NAME);
        while (!supervised.isReady()) {
            if (!supervised.isWanted()) {
                throw new Refused("Nobody can sign in: keycloak does not run.");
            }
            pause();
        }
    }

    /** An access token of the demo user with that role, such as coordinator, good for a minute at least. */
    public String token(String role) {
        awaitSignIn();
        return tokens.of(DemoUser.of(role));
    }

    /** Where people sign in, which is the issuer of their tokens. */
    public URI issuer() {
        return keycloak.signIn().issuer();
    }

    public URI gateway() {
        return settings.ports().gateway().address();
    }

    public URI regionService() {
        return settings.ports().regionService().address();
    }

    public URI outageService() {
        return settings.ports().outageService().address();
    }

    /** What holds the data of a service, by the database's name: regions or outages; as the service reaches it. */
    public Database database(String name) {
        return database.database(name).worker();
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
            Together.each(Stream.concat(services.stream(), signIn()).toList(), part -> part(part.name())
                    .stop());
        } finally {
            part(DatabasePart.NAME).stop();
            lock.close();
        }
    }

    /** Also what an earlier version left open to others. */
    private static void keepPrivate(Settings settings) {
        PrivateFiles.tighten(settings.data());
        PrivateFiles.tighten(settings.cache());
        try {
            PrivateFiles.createFolders(settings.data().resolve("board"));
            PrivateFiles.createFolders(ServiceEnvironment.keptKeys(settings.data()));
        } catch (IOException e) {
            throw new UncheckedIOException(settings.data() + " cannot be written", e);
        }
    }

    private Supervised part(String name) {
        if (!parts.containsKey(name)) {
            throw new Refused("There is no " + name + " here, only " + parts.keySet() + ".");
        }
        return parts.get(name);
    }

    /** What a service at those ports is told; one more instance of it, beside ours, needs the same. */
    public Map<String, String> environment(String service, ServicePorts ports) {
        String ownDatabase = OWN_DATABASES.get(service);
        return environment.of(service, ports, ownDatabase == null ? null : database.database(ownDatabase));
    }

    private ServicePart service(String name, ServicePorts ports, Leftovers leftovers, Consumer<String> say) {
        return new ServicePart(
                ServiceCommand.of(name, settings),
                ports,
                new LogFile(settings.data().resolve("log").resolve(name + ".log"), say),
                () -> environment(name, ports),
                leftovers,
                say);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while keycloak started.", e);
        }
    }
}
