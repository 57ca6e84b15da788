package org.lifeline.outages.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many single reports a second are durably kept over HTTP, against pgbench on the same PostgreSQL with as many
 * connections, which does for each report the statements that the service sends when it keeps one by itself.
 */
class SingleReportsBench {
    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 64);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "bench");

    @Test
    void singleReportsOverHttpAgainstPgbench() throws IOException, InterruptedException, SQLException {
        List<String> pcodes = DurableService.pcodes(300);
        DurableService.refuseTaken();
        try (DurableService service = new DurableService(pcodes)) {
            prepareForPgbench(service);
            measured(service, pcodes, SECONDS / 2); // the compiler has its time, too
            double http = measured(service, pcodes, SECONDS);
            pgbench(service, 5);
            String pgbench = pgbench(service, SECONDS);
            double again = measured(service, pcodes, SECONDS);
            double tps = Double.parseDouble(pgbench.replaceAll("(?s).*tps = ([0-9.]+).*", "$1"));
            System.out.printf(
                    "%d connections: %,.0f and %,.0f reports a second over HTTP, pgbench %,.0f: %.2f and %.2f of it%n",
                    CONNECTIONS, http, again, tps, http / tps, again / tps);
            assertThat(Math.max(http, again)).isGreaterThan(tps / 2);
        }
    }

    private static double measured(DurableService service, List<String> pcodes, int seconds) {
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        AtomicInteger kept = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        CompletableFuture.allOf(IntStream.range(0, CONNECTIONS)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> send(new MadeUpReports(System.nanoTime() + i, pcodes), kept, end), clients))
                        .toArray(CompletableFuture[]::new))
                .join();
        clients.shutdown();
        return kept.get() / ((System.nanoTime() - begun) / 1e9);
    }

    private static void send(MadeUpReports reports, AtomicInteger kept, long end) {
        try (KeepAlive connection = new KeepAlive(DurableService.PORT)) {
            while (System.nanoTime() < end) {
                int status = connection.call("PUT", "/api/v1/reports/" + reports.id(), reports.report());
                assertThat(status).isEqualTo(201);
                kept.incrementAndGet();
            }
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static void prepareForPgbench(DurableService service) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        service.database.jdbcUrl(), service.database.user(), service.database.password());
                Statement sql = connection.createStatement()) {
            sql.execute(Files.readString(SCRIPTS.resolve("prepare.sql")));
        }
    }

    private static String pgbench(DurableService service, int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-j", "2"));
        command.addAll(List.of("-c", String.valueOf(CONNECTIONS), "-T", String.valueOf(seconds)));
        command.addAll(List.of("-h", "127.0.0.1", "-p", String.valueOf(service.postgres.port())));
        command.addAll(List.of("-U", service.database.user(), "-f"));
        command.add(SCRIPTS.resolve("file-one-report.pgbench.sql").toString());
        command.add(service.database.jdbcUrl().replaceAll(".*/", ""));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("PGPASSWORD", service.database.password());
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes());
        assertThat(running.waitFor()).as(said).isZero();
        return said;
    }
}
