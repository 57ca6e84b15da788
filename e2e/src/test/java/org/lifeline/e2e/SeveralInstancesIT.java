package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.soon;
import static org.lifeline.e2e.Whole.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifeline.local.stack.ServicePorts;

/** A second outage-service on the same database: both take reports, and what follows is as if there were one. */
class SeveralInstancesIT {
    private static final Path JAR = Path.of("..", "outage-service", "target", "quarkus-app", "quarkus-run.jar")
            .toAbsolutePath();
    private static final int WRITERS = 64;
    private static final int REPORTS_OF_A_WRITER = 5;

    private static Process second;
    private static URI door;

    @BeforeAll
    static void startTheSecond() throws IOException {
        ServicePorts ports = ServicePorts.anyFree();
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dlifeline.region-service.url=" + system().regionService(),
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/second-outage-service.log"));
        command.environment().putAll(system().environment("outage-service", ports));
        second = command.start();
        door = ports.address();
        soon().until(() -> send(
                        ports.managementAddress(),
                        HttpRequest.newBuilder(ports.managementAddress().resolve("/q/health/ready"))
                                .GET())
                == 200);
    }

    @AfterAll
    static void stopTheSecond() throws InterruptedException {
        second.destroy();
        second.waitFor();
    }

    @Test
    void manyWritersAtTwoInstancesMakeOneOutageAndLoseNothing() {
        String region = "SY060301";
        List<Integer> statuses = atOnce(WRITERS, writer -> IntStream.range(0, REPORTS_OF_A_WRITER)
                .mapToObj(i -> put(
                        writer % 2 == 0 ? door : system().outageService(),
                        UUID.randomUUID(),
                        report(region, "WATER", "NONE", Instant.now().minusSeconds(60))
                                .toString()))
                .toList());

        assertThat(statuses).hasSize(WRITERS * REPORTS_OF_A_WRITER).containsOnly(201);
        soon().untilAsserted(() -> {
            JsonNode outages = json("/api/v1/outages?service=WATER&region=" + region);
            assertThat(outages.path("items")).hasSize(1);
            assertThat(json("/api/v1/assessments/" + region + "/WATER").path("evidence"))
                    .filteredOn(claim -> claim.path("distance").asInt() == 0) // but what is handed down
                    .hasSize(WRITERS * REPORTS_OF_A_WRITER);
            assertThat(filed(region)).hasSize(WRITERS * REPORTS_OF_A_WRITER);
        });
    }

    @Test
    void sameReportAtBothInstancesIsKeptOnce() {
        String region = "SY060302";
        UUID id = UUID.randomUUID();
        String body = report(region, "WATER", "SEVERE", Instant.now().minusSeconds(60))
                .toString();

        List<Integer> statuses =
                atOnce(8, writer -> List.of(put(writer % 2 == 0 ? door : system().outageService(), id, body)));

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(filed(region)).containsExactly(id.toString());
    }

    /** The reports that the timeline of the one outage tells of. */
    private static List<String> filed(String region) {
        String outage =
                Whole.outage("service=WATER&region=" + region).path("id").asText();
        List<String> filed = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        for (String next = ""; next != null && pages.add(next); ) {
            JsonNode page = json("/api/v1/outages/" + outage + "/timeline?limit=500" + next);
            page.path("items").forEach(entry -> {
                if (entry.path("type").asText().equals("org.lifeline.report.filed")) {
                    filed.add(entry.path("data").path("report").asText());
                }
            });
            next = page.has("next") ? "&after=" + page.path("next").asText() : null;
        }
        return filed;
    }

    private interface Writer {
        List<Integer> statuses(int number);
    }

    private static List<Integer> atOnce(int writers, Writer writer) {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<CompletableFuture<List<Integer>>> all = IntStream.range(0, writers)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> writer.statuses(number), threads))
                    .toList();
            return all.stream()
                    .map(CompletableFuture::join)
                    .flatMap(List::stream)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static int put(URI service, UUID id, String body) {
        return send(
                service,
                HttpRequest.newBuilder(service.resolve("/api/v1/reports/" + id))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int send(URI service, HttpRequest.Builder request) {
        return Whole.send(request).statusCode();
    }
}
