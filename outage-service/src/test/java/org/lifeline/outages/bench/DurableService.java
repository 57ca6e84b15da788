package org.lifeline.outages.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.lifeline.guard.TestIssuer;
import org.lifeline.local.postgres.Database;
import org.lifeline.local.postgres.PostgresServer;
import org.lifeline.outages.RegionServiceStandIn;

/** The packaged service with its default heap, on a PostgreSQL that waits for the disk as in production. */
final class DurableService implements AutoCloseable {
    static final int PORT = 18_082;
    private static final int MANAGEMENT_PORT = PORT + 1;
    private static final Path FOLDER = Path.of("target", "bench");

    final PostgresServer postgres;
    final Database database;
    private final RegionServiceStandIn regions = new RegionServiceStandIn();
    private final Process service;

    DurableService(List<String> pcodes) throws IOException {
        Files.createDirectories(FOLDER);
        postgres = PostgresServer.start(FOLDER.resolve("postgres"), Path.of("..", ".lifeline"), 0);
        database =
                postgres.createDatabase("bench_" + UUID.randomUUID().toString().substring(0, 8), "bench");
        pcodes.forEach(pcode -> RegionServiceStandIn.add(pcode, 3, "SY0602"));
        Map<String, String> neighbour = regions.start();
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + System.getProperty("bench.heap", "256m"),
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dquarkus.http.port=" + PORT,
                        "-Dquarkus.management.port=" + MANAGEMENT_PORT,
                        "-Dlifeline.region-service.url=" + neighbour.get("lifeline.region-service.url"),
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("service.log").toFile());
        command.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        command.environment().put("QUARKUS_DATASOURCE_USERNAME", database.user());
        command.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        new TestIssuer().start().forEach((name, value) -> command.environment()
                .put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        command.environment()
                .put("LIFELINE_PROTECTION_KEYS", Base64.getEncoder().encodeToString(new byte[32]));
        service = command.start();
        String last = pcodes.get(pcodes.size() - 1);
        Awaitility.await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
            try (KeepAlive connection = new KeepAlive(PORT)) {
                return connection.call("GET", "/api/v1/assessments/" + last + "/WATER", null) == 200;
            }
        });
    }

    static List<String> pcodes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "SY07" + (1000 + i)).toList();
    }

    /** Largest heap after a collection, and largest of all, as the service's metrics say now. */
    long heapUsed() throws IOException {
        try (KeepAlive connection = new KeepAlive(MANAGEMENT_PORT)) {
            connection.call("GET", "/q/metrics", null);
            return connection
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    /** What is kept and not assessed yet, in words. */
    String backlog() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select count(distinct region || service),
                               coalesce((select extract(epoch from now() - time) from event
                                         where id = (select event from reassessment order by id limit 1)), 0)
                        from reassessment""")) {
            row.next();
            return "%d topics to assess, the longest for %.1f s".formatted(row.getInt(1), row.getDouble(2));
        }
    }

    void awaitAssessed() throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        while (!backlog().startsWith("0 ")) {
            Thread.sleep(50);
        }
        System.out.printf("all assessed %.1f s after the last was kept%n", (System.nanoTime() - begun) / 1e9);
    }

    boolean alive() {
        return service.isAlive();
    }

    @Override
    public void close() {
        service.destroy();
        try {
            service.waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        regions.stop();
        postgres.close();
        PostgresServer.erase(FOLDER.resolve("postgres"));
    }

    /** A port that is taken would measure another service. */
    static void refuseTaken() throws IOException {
        try (Socket other = new Socket("127.0.0.1", PORT)) {
            throw new IllegalStateException("something listens on " + other.getPort() + " already");
        } catch (java.net.ConnectException free) {
            // as it should be
        }
    }
}
