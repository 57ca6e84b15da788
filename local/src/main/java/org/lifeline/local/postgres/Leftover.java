package org.lifeline.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lifeline.local.machine.Commands;
import org.lifeline.local.machine.Refused;

/** The PostgreSQL that a killed run may have left behind. We hold the directory's lock, so it is nobody's. */
final class Leftover {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leftover() {}

    static void stop(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = process(pidFile);
        if (process.isEmpty()) {
            return; // PostgreSQL itself clears up after one that is dead
        }
        if (!isPostgres(process.get())) { // after a reboot the number may be another's, and PostgreSQL would not start
            delete(pidFile);
            return;
        }
        end(process.get());
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                .anyMatch("postgres"::equals);
    }

    private static void end(ProcessHandle process) {
        Commands.signal(process.pid(), "INT"); // fast: does not wait for clients
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Refused(
                    "A PostgreSQL of an earlier run (process " + process.pid() + ") does not stop: end it by hand.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while an earlier PostgreSQL was stopped.", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
