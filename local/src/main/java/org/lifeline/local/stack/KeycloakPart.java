package org.lifeline.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lifeline.local.keycloak.Distribution;
import org.lifeline.local.keycloak.KeycloakCommand;
import org.lifeline.local.keycloak.Realm;
import org.lifeline.local.keycloak.SignIn;
import org.lifeline.local.machine.DiskRoom;
import org.lifeline.local.machine.Guarded;
import org.lifeline.local.machine.LogFile;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.machine.Secrets;
import org.lifeline.local.postgres.Database;

/** Where people sign in: ready when its realm is set up. */
final class KeycloakPart implements Part {
    static final String NAME = "keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(5); // its first start makes a database, beside others
    private static final int PATIENCE_TO_STOP_SECONDS = 15;
    private static final int LAST_LINES = 15;

    private final Settings settings;
    private final Secrets secrets;
    private final Supplier<Database> database;
    private final LogFile log;
    private final Leftovers leftovers;
    private final Consumer<String> say;
    private final Distribution distribution;
    private final KeycloakCommand command;
    private final SignIn signIn;
    private volatile Process process;
    private boolean stopped;

    KeycloakPart(
            Settings settings,
            Secrets secrets,
            Supplier<Database> database,
            Leftovers leftovers,
            Consumer<String> say) {
        this.settings = settings;
        this.secrets = secrets;
        this.database = database;
        this.leftovers = leftovers;
        this.say = say;
        log = new LogFile(settings.data().resolve("log").resolve(NAME + ".log"), say);
        distribution = Distribution.of(settings.root(), settings.cache());
        command = new KeycloakCommand(distribution.home(), settings.ports().keycloak());
        signIn = SignIn.at(settings.ports().keycloak());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return signIn.issuer().toString();
    }

    SignIn signIn() {
        return signIn;
    }

    @Override
    public void prepare() {
        synchronized (this) {
            stopped = false;
        }
        distribution.make(KeycloakCommand.BUILD_OPTIONS, this::build);
    }

    private void build(List<String> options) {
        say.accept(NAME + " is built for this Java, once …");
        run(command.build(options), Map.of());
        int exit = process.onExit().thenApply(Process::exitValue).join();
        if (exit != 0) {
            throw new Refused(NAME + " cannot be built (" + exit + ")" + endOfLog());
        }
    }

    @Override
    public void launch() {
        run(command.start(), command.environment(database.get(), secrets));
    }

    private synchronized void run(List<String> line, Map<String, String> environment) {
        if (stopped) {
            throw new Refused(NAME + " was stopped before it started.");
        }
        process = new Guarded(line, environment, log.begin(), "TERM").start();
        leftovers.remember(NAME, process.toHandle());
    }

    @Override
    public void awaitReady() {
        Process launched = process;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!signIn.isServing()) {
            if (!launched.isAlive() || System.nanoTime() > deadline) {
                throw new Refused(NAME
                        + (launched.isAlive() ? " does not become ready" : " ended before it was ready")
                        + endOfLog());
            }
            pause();
        }
        new Realm(signIn, secrets, settings.ports().gateway().http(), say).prepare(settings.demo());
    }

    @Override
    public void stop() {
        Process running = running();
        if (running != null && running.isAlive()) {
            running.destroy();
            if (!ended(running)) {
                say.accept(NAME + " does not stop and is killed.");
                kill();
            }
        }
    }

    @Override
    public void kill() {
        Process running = running();
        if (running != null) {
            running.destroyForcibly();
            ended(running);
        }
    }

    private synchronized Process running() {
        stopped = true;
        return process;
    }

    void boundLog() {
        log.bound();
    }

    private static boolean ended(Process running) {
        try {
            return running.waitFor(PATIENCE_TO_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String endOfLog() {
        return DiskRoom.complaint(log.path().getParent())
                .map(full -> ". " + full)
                .orElseGet(() -> "; the end of " + log.path() + ":\n" + log.end(LAST_LINES));
    }

    @Override
    public CompletableFuture<String> onExit() {
        return process.onExit().thenApply(ended -> "exit code " + ended.exitValue() + ", see " + log.path());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while " + NAME + " started.", e);
        }
    }
}
