package org.lifeline.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lifeline.local.machine.Commands;
import org.lifeline.local.machine.DiskRoom;
import org.lifeline.local.machine.Guarded;
import org.lifeline.local.machine.LogFile;
import org.lifeline.local.machine.Refused;

/** The running server process: until it accepts connections, and until it has ended. */
record Postmaster(Process process, int port, Path log) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Postmaster launch(Path binaries, Account account, Cluster cluster, int port, Consumer<String> say) {
        List<String> command = account.running(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                cluster.data().toString(),
                "-p",
                Integer.toString(port)));
        LogFile log = new LogFile(cluster.data().resolveSibling("postgres.log"), say);
        Process process = new Guarded(command, Map.of("LC_ALL", "C"), log.begin(), "INT").start();
        return new Postmaster(process, port, log.path());
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void awaitReady(String password) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = Sql.connect(jdbcUrl("postgres"), Cluster.SUPERUSER, password)) {
                if (connection.isValid(1) && process.isAlive()) {
                    return;
                }
                throw new SQLException("another server answered at the port");
            } catch (SQLException e) {
                boolean wrongPassword = "28P01".equals(e.getSQLState());
                if (wrongPassword || !process.isAlive() || System.nanoTime() > deadline) {
                    stop();
                    throw new Refused("PostgreSQL did not start: " + complaint(e.getMessage()), e);
                }
            }
            pause();
        }
    }

    /** Fast: rolls back what is open and writes everything down. */
    void stop() {
        if (process.isAlive()) {
            Commands.signal(process.pid(), "INT");
        }
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new Refused("PostgreSQL (process " + process.pid() + ") does not stop; see " + log + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while PostgreSQL stopped.", e);
        }
    }

    private String complaint(String otherwise) {
        return DiskRoom.complaint(log.getParent()).orElseGet(() -> lastComplaint(otherwise));
    }

    private String lastComplaint(String otherwise) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("could not"))
                    .reduce((first, second) -> second)
                    .orElse(otherwise);
        } catch (IOException unreadable) {
            return otherwise;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while PostgreSQL started.", e);
        }
    }
}
