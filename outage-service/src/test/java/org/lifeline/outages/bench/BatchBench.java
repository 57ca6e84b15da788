package org.lifeline.outages.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many reports a second are durably kept when they come in batches, up to a million of them. */
class BatchBench {
    private static final int ALL = Integer.getInteger("bench.reports", 1_000_000);
    private static final int BATCH = 1000;
    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 16);

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    @Test
    void aMillionReportsInBatches() throws IOException, SQLException, InterruptedException {
        List<String> pcodes = DurableService.pcodes(300);
        DurableService.refuseTaken();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS + 1);
        try (DurableService service = new DurableService(pcodes)) {
            CompletableFuture<Void> progress = CompletableFuture.runAsync(() -> show(service), clients);
            CompletableFuture.allOf(IntStream.range(0, CONNECTIONS)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> send(new MadeUpReports(System.nanoTime() + i, pcodes)), clients))
                            .toArray(CompletableFuture[]::new))
                    .join();
            progress.join();
            service.awaitAssessed();
        } finally {
            clients.shutdownNow();
        }
        assertThat(kept.get()).isEqualTo(ALL);
    }

    private void send(MadeUpReports reports) {
        try (KeepAlive connection = new KeepAlive(DurableService.PORT)) {
            while (sent.addAndGet(BATCH) <= ALL) {
                int status = connection.call("POST", "/api/v1/reports", reports.batch(BATCH));
                assertThat(status).isEqualTo(200);
                assertThat(connection.body()).contains("\"kept\":" + BATCH);
                kept.addAndGet(BATCH);
            }
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private void show(DurableService service) {
        long begun = System.nanoTime();
        long lastTime = begun;
        int last = 0;
        while (last < ALL && service.alive()) {
            try {
                Thread.sleep(5000);
                long now = System.nanoTime();
                int count = kept.get();
                System.out.printf(
                        "%,9d reports, %,6.0f a second now, %,6.0f on average, heap %d MB, %s%n",
                        count,
                        (count - last) / ((now - lastTime) / 1e9),
                        count / ((now - begun) / 1e9),
                        service.heapUsed() >> 20,
                        service.backlog());
                last = count;
                lastTime = now;
            } catch (InterruptedException | IOException | SQLException stopped) {
                return;
            }
        }
    }
}
