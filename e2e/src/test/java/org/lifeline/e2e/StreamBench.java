package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.report;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand clients of the stream while reports come in: how long after a report each of them has the event that shows it,
 * what a client costs the gateway in memory, and that none misses anything or gets it twice. Clients and services share the
 * cores.
 */
class StreamBench {
    private static final int CLIENTS = Integer.getInteger("bench.clients", 10_000);
    private static final int REPORTS = Integer.getInteger("bench.reports", 200);
    private static final int PER_SECOND = Integer.getInteger("bench.rate", 2);
    private static final Duration TARGET = Duration.ofSeconds(1);
    private static final int BYTES_TARGET = 20_000;
    private static final List<String> REGIONS = List.of("SY100000", "SY060000", "SY100300", "SY060302", "SY100502");

    private record Filed(String region, Instant seen, long sent, long acknowledged) {}

    @Test
    void everyClientHasEveryChangeSoon() throws IOException, InterruptedException {
        Whole.system(Map.of("JAVA_TOOL_OPTIONS", "-XX:NativeMemoryTracking=summary"));
        GatewayProcess gateway = GatewayProcess.ofTheWhole();
        Whole.soon().until(() -> Whole.get("/api/v1/status").statusCode() == 200);
        measure(100, 100, gateway);
        GatewayProcess.Memory before = gateway.memory();
        Measured measured = measure(CLIENTS, REPORTS, gateway);
        GatewayProcess.Memory more = measured.memory().minus(before);
        long bytes = more.used() * 1024 / CLIENTS;
        System.out.printf(
                "memory for a client: %,d bytes, of them %,d of live heap; the process as a whole has grown by %,d%n",
                bytes, more.liveHeap() * 1024 / CLIENTS, more.resident() * 1024 / CLIENTS);
        assertThat(bytes).isLessThan(BYTES_TARGET);
        assertThat(measured.late()).isLessThan(TARGET);
    }

    /**
     * @param memory of the gateway while all clients are connected and have got everything
     * @param late how long after a report was sent all but one in a hundred events were received
     */
    private record Measured(GatewayProcess.Memory memory, Duration late) {}

    private static Measured measure(int clients, int reports, GatewayProcess gateway)
            throws IOException, InterruptedException {
        ShownOnStream shown = new ShownOnStream();
        try (StreamClients all =
                new StreamClients(Whole.system().gateway(), "/api/v1/status/stream", clients, shown::heard)) {
            Whole.soon().until(() -> all.allHave(0));
            assertThat(all.first().broken()).isNull();
            Duration cpuBefore = gateway.cpu();
            List<Filed> filed = file(reports);
            Filed latest = filed.get(filed.size() - 1);
            Whole.soon().until(() -> shown.by(latest.region(), latest.seen()) >= 0);
            Whole.soon().until(() -> all.allHave(all.first().last()));
            Duration cpu = gateway.cpu().minus(cpuBefore);
            GatewayProcess.Memory memory = gateway.memory();
            all.haveTheSameUpTo(all.first().last());
            return new Measured(memory, tell(all, filed, shown, cpu));
        }
    }

    private static List<Filed> file(int reports) {
        List<Filed> filed = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < reports; i++) {
            LockSupport.parkNanos(begun + i * Duration.ofSeconds(1).toNanos() / PER_SECOND - System.nanoTime());
            String region = REGIONS.get(i % REGIONS.size());
            Instant seen = Instant.now().truncatedTo(ChronoUnit.MICROS);
            long sent = System.nanoTime();
            assertThat(Whole.file(report(region, "WATER", i % 2 == 0 ? "NONE" : "SEVERE", seen))
                            .statusCode())
                    .isEqualTo(201);
            filed.add(new Filed(region, seen, sent, System.nanoTime()));
        }
        return filed;
    }

    private static Duration tell(StreamClients clients, List<Filed> filed, ShownOnStream shown, Duration cpu) {
        long[] sinceSent = since(clients, filed, shown, Filed::sent);
        long[] sinceAcknowledged = since(clients, filed, shown, Filed::acknowledged);
        long received = clients.all().stream().mapToLong(CountingClient::count).sum();
        System.out.printf(
                "%,d clients, %d reports, %d a second: %,d events received, none missed, %.1f µs of CPU each%n"
                        + "since the acknowledgement: %s%nsince the report was sent: %s%n",
                clients.all().size(),
                filed.size(),
                PER_SECOND,
                received,
                cpu.toNanos() / 1000.0 / received,
                percentiles(sinceAcknowledged),
                percentiles(sinceSent));
        return Duration.ofNanos(percentile(sinceSent, .99));
    }

    private interface Moment {
        long of(Filed filed);
    }

    /** Of every client and report, sorted, in nanoseconds. */
    private static long[] since(StreamClients clients, List<Filed> filed, ShownOnStream shown, Moment moment) {
        return filed.stream()
                .flatMapToLong(one -> {
                    long event = shown.by(one.region(), one.seen());
                    return clients.all().stream().mapToLong(client -> client.receivedAt(event) - moment.of(one));
                })
                .sorted()
                .toArray();
    }

    private static String percentiles(long[] sorted) {
        return String.format(
                "p50 %.0f ms, p99 %.0f ms, most %.0f ms",
                percentile(sorted, .5) / 1e6, percentile(sorted, .99) / 1e6, sorted[sorted.length - 1] / 1e6);
    }

    private static long percentile(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
