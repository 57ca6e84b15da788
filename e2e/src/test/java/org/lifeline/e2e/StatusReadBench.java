package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.report;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The status of a country, read over connections that stay open, against a bare server that answers the same bytes: in turns,
 * by the same tool (wrk, package wrk), on the same cores; by rate, by CPU time of the server for a request, and by the latency
 * that one in a hundred exceeds.
 */
class StatusReadBench {
    private static final String PATH = "/api/v1/status?adminLevel=1";
    private static final List<String> DISTRICTS = List.of("SY0600", "SY0602", "SY0603", "SY0604", "SY0100", "SY0200");
    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 3;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final Path BODY = Path.of("target", "status-of-a-country.json");

    private record Measured(double rate, double cpuMicros, double p99Millis) {}

    @Test
    void statusOfACountryAgainstABareServer() throws IOException, InterruptedException {
        Whole.system();
        for (String district : DISTRICTS) {
            for (String service : List.of("ELECTRICITY", "WATER")) {
                Whole.file(report(district, service, "SEVERE", Instant.now().minusSeconds(60)));
            }
        }
        Whole.soon()
                .until(() -> Whole.json("/api/v1/status?adminLevel=2&worseThan=REDUCED")
                                .path("areas")
                                .size()
                        >= DISTRICTS.size());
        Files.writeString(BODY, Whole.get(PATH).body(), StandardCharsets.UTF_8);
        int port = freePort();
        Process bare = bareServer(port);
        try {
            URI bareUrl = URI.create("http://127.0.0.1:" + port + PATH);
            Whole.soon()
                    .until(() ->
                            Whole.send(HttpRequest.newBuilder(bareUrl).GET()).statusCode() == 200);
            URI ours = Whole.system().gateway().resolve(PATH);
            ProcessHandle gateway = gateway();
            wrk(ours, gateway, SECONDS); // both warm
            wrk(bareUrl, bare.toHandle(), SECONDS);
            List<Measured> oursMeasured = new ArrayList<>();
            List<Measured> bareMeasured = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                oursMeasured.add(wrk(ours, gateway, SECONDS));
                bareMeasured.add(wrk(bareUrl, bare.toHandle(), SECONDS));
            }
            Measured here = median(oursMeasured);
            Measured there = median(bareMeasured);
            System.out.printf(
                    "%,d bytes: %,.0f requests a second, %.1f µs CPU each, p99 %.2f ms;"
                            + " bare %,.0f, %.1f µs, %.2f ms: rate %.2f, CPU %.2f, p99 %.2f of it%n",
                    Files.size(BODY),
                    here.rate(),
                    here.cpuMicros(),
                    here.p99Millis(),
                    there.rate(),
                    there.cpuMicros(),
                    there.p99Millis(),
                    here.rate() / there.rate(),
                    here.cpuMicros() / there.cpuMicros(),
                    here.p99Millis() / there.p99Millis());
            assertThat(here.rate()).isGreaterThan(0.9 * there.rate());
            assertThat(here.p99Millis()).isLessThan(2 * there.p99Millis());
        } finally {
            bare.destroy();
        }
    }

    /** By rate; the other figures are of the same run. */
    private static Measured median(List<Measured> all) {
        return all.stream()
                .sorted(java.util.Comparator.comparing(Measured::rate))
                .toList()
                .get(all.size() / 2);
    }

    private static Measured wrk(URI url, ProcessHandle server, int seconds) throws IOException, InterruptedException {
        Duration before = cpu(server);
        Process wrk = new ProcessBuilder(
                        "wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--latency", url.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(wrk.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("Non-2xx").doesNotContain("Socket errors");
        double requests = number(said, "(\\d+) requests in");
        Matcher p99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)").matcher(said);
        assertThat(p99.find()).as(said).isTrue();
        double unit =
                switch (p99.group(2)) {
                    case "us" -> 0.001;
                    case "ms" -> 1;
                    default -> 1000;
                };
        return new Measured(
                number(said, "Requests/sec:\\s+([0-9.]+)"),
                cpu(server).minus(before).toNanos() / 1000.0 / requests,
                Double.parseDouble(p99.group(1)) * unit);
    }

    private static double number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static ProcessHandle gateway() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("gateway") && line.contains("quarkus-run"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Process bareServer(int port) throws IOException {
        String libraries = Path.of("..", "gateway", "target", "quarkus-app", "lib", "main")
                .toAbsolutePath()
                .normalize()
                .toString();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m", // as the gateway
                        "-cp",
                        Path.of("target", "test-classes") + java.io.File.pathSeparator + libraries + "/*",
                        BareServer.class.getName(),
                        String.valueOf(port),
                        BODY.toString())
                .inheritIO()
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
