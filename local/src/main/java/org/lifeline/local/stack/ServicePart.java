package org.lifeline.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lifeline.local.machine.DiskRoom;
import org.lifeline.local.machine.Guarded;
import org.lifeline.local.machine.LogFile;
import org.lifeline.local.machine.Refused;

/** One of our services: a JVM of its own that is ready when it says so. */
final class ServicePart implements Part {
    private static final int PATIENCE_SECONDS = 15;
    private static final int TRAINING_PATIENCE_SECONDS = 120;
    private static final int LAST_LINES = 15;

    private final ServiceCommand command;
    private final ServicePorts ports;
    private final LogFile log;
    private final Supplier<Map<String, String>> environment;
    private final Leftovers leftovers;
    private final Consumer<String> say;
    private volatile Process process;
    private volatile boolean training;

    ServicePart(
            ServiceCommand command,
            ServicePorts ports,
            LogFile log,
            Supplier<Map<String, String>> environment,
            Leftovers leftovers,
            Consumer<String> say) {
        this.command = command;
        this.ports = ports;
        this.log = log;
        this.environment = environment;
        this.leftovers = leftovers;
        this.say = say;
    }

    @Override
    public String name() {
        return command.name();
    }

    @Override
    public String address() {
        return ports.address().toString();
    }

    @Override
    public void launch() {
        Path jar = command.jar();
        if (Files.notExists(jar)) {
            throw new Refused(name() + " is not built: " + jar + " is missing.");
        }
        training = command.trains();
        process = new Guarded(command.line(), environment.get(), log.begin(), "TERM").start();
        leftovers.remember(name(), process.toHandle());
    }

    @Override
    public void awaitReady() {
        Process launched = process;
        if (!Readiness.await(ports.managementAddress(), launched::isAlive)) {
            throw new Refused(name()
                    + (launched.isAlive() ? " does not become ready" : " ended before it was ready")
                    + endOfLog());
        }
    }

    private String endOfLog() {
        return DiskRoom.complaint(log.path().getParent())
                .map(full -> ". " + full)
                .orElseGet(() -> "; the end of " + log.path() + ":\n" + log.end(LAST_LINES));
    }

    @Override
    public void stop() {
        if (process == null || !process.isAlive()) {
            return;
        }
        if (training) {
            say.accept(name() + " writes its start-up cache, once (Ctrl-C again to do without) …");
        }
        process.destroy();
        if (ended(training ? TRAINING_PATIENCE_SECONDS : PATIENCE_SECONDS)) {
            command.ended(training);
        } else {
            say.accept(name() + " does not stop and is killed.");
            kill();
        }
    }

    @Override
    public void kill() {
        if (process == null) {
            return;
        }
        training = false;
        process.descendants().forEach(ProcessHandle::destroyForcibly); // the one that writes the start-up cache
        process.destroyForcibly();
        ended(PATIENCE_SECONDS);
        command.ended(false);
    }

    void boundLog() {
        log.bound();
    }

    /** Cuts the writing of the start-up cache short. */
    void hurry() {
        if (training) {
            kill();
        }
    }

    private boolean ended(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public CompletableFuture<String> onExit() {
        return process.onExit().thenApply(ended -> "exit code " + ended.exitValue() + ", see " + log.path());
    }
}
