package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.local.stack.ServicePorts;
import org.lifeline.local.stack.StartCache;

/**
 * From the start of a gateway's process to the first answer that shows a whole country at community level, with the start-up
 * cache that {@code ./lifeline} makes at the first run.
 */
class CountryStartBench {
    private static final String COMMUNITIES = "/api/v1/status?adminLevel=4&parent=SY00";
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final Duration TARGET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Since the process was started, in nanoseconds, and what it has cost. */
    private record Start(long answers, long snapshots, long complete, Duration cpu) {}

    @TempDir
    Path folder;

    @Test
    void countryIsCompleteSoonAfterTheStart() throws IOException {
        system().awaitSignIn();
        try (CountryFeeds feeds = new CountryFeeds(5_250)) {
            StartCache cache = StartCache.of(folder, "gateway", SecondGateway.JAR);
            System.out.println("the first of all: " + said(start(feeds, cache)));
            cache.keep();
            StartCache kept = StartCache.of(folder, "gateway", SecondGateway.JAR);
            assertThat(kept.exists()).isTrue();
            List<Start> starts = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                starts.add(start(feeds, kept));
                System.out.println(said(starts.get(run)));
            }
            Start median = starts.stream()
                    .sorted(Comparator.comparing(Start::complete))
                    .toList()
                    .get(RUNS / 2);
            System.out.printf(
                    "median of %d, snapshots of %,d and %,d bytes: %s%n",
                    RUNS, feeds.regions().bytes(), feeds.outages().bytes(), said(median));
            assertThat(Duration.ofNanos(median.complete())).isLessThan(TARGET);
        }
    }

    /** The identity provider is the only one beside it that is asked for anything; and no board is kept from the start before. */
    private Start start(CountryFeeds feeds, StartCache cache) throws IOException {
        Map<String, String> environment = new HashMap<>(system().environment("gateway", ServicePorts.anyFree()));
        environment.put(
                "LIFELINE_BOARD_KEPT_IN",
                folder.resolve("board-" + UUID.randomUUID() + ".json.gz").toString());
        long begun = System.nanoTime();
        try (SecondGateway gateway = SecondGateway.start(
                feeds.regions().address(), feeds.outages().address(), "512m", environment, cache.options())) {
            long answers = 0;
            long complete = 0;
            while (complete == 0) {
                assertThat(System.nanoTime() - begun).isLessThan(PATIENCE.toNanos());
                HttpResponse<String> answer = ask(gateway);
                if (answer != null && answers == 0) {
                    answers = System.nanoTime() - begun;
                }
                if (answer != null && complete(answer)) {
                    complete = System.nanoTime() - begun;
                }
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            long snapshots = Math.max(feeds.regions().given(), feeds.outages().given()) - begun;
            Duration cpu = gateway.process().info().totalCpuDuration().orElseThrow();
            return new Start(answers, snapshots, complete, cpu);
        }
    }

    /** Null before there is anybody to ask. */
    private static HttpResponse<String> ask(SecondGateway gateway) {
        try {
            return gateway.get(COMMUNITIES);
        } catch (UncheckedIOException notYet) {
            return null;
        }
    }

    private static boolean complete(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return false;
        }
        JsonNode areas = Whole.parse(answer.body()).path("areas");
        for (JsonNode area : areas) {
            for (JsonNode service : area.path("services")) {
                if (!service.has("outageId")) {
                    return false;
                }
            }
        }
        return areas.size() > 300;
    }

    private static String said(Start start) {
        return String.format(
                "it answers after %.2f s, both snapshots are read after %.2f s, the board is complete after %.2f s"
                        + " and %.2f s of CPU",
                start.answers() / 1e9,
                start.snapshots() / 1e9,
                start.complete() / 1e9,
                start.cpu().toMillis() / 1e3);
    }
}
