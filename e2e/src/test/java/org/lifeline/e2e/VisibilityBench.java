package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.report;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * From commit to visible: how long after a report is committed the gateway shows it. Measured from the moment the
 * acknowledgement has arrived, and from the moment the request is sent, which holds the whole write and so is more than
 * the truth. One client asks the gateway again and again without a pause.
 */
class VisibilityBench {
    private static final int WARM_UP = 200;
    private static final int SAMPLES = 1000;
    private static final Duration TARGET = Duration.ofMillis(100);
    private static final List<String> REGIONS = List.of("SY100000", "SY100001", "SY100300", "SY100401", "SY100502");

    @Test
    void reportIsVisibleSoonAfterItsCommit() throws InterruptedException {
        Whole.system();
        List<Duration> sinceSent = new ArrayList<>();
        List<Duration> sinceAcknowledged = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int sample = 0; sample < WARM_UP + SAMPLES; sample++) {
            Thread.sleep(random.nextInt(20)); // so that samples fall anywhere in the rhythm of the feed
            String region = REGIONS.get(sample % REGIONS.size());
            Instant seen = Instant.now().truncatedTo(ChronoUnit.MICROS);
            long sent = System.nanoTime();
            HttpResponse<String> answer = Whole.file(report(region, "WATER", "REDUCED", seen));
            long acknowledged = System.nanoTime();
            assertThat(answer.statusCode()).isEqualTo(201);
            while (!shown(region, seen)) {
                assertThat(System.nanoTime() - sent)
                        .isLessThan(Duration.ofSeconds(10).toNanos());
            }
            long visible = System.nanoTime();
            if (sample >= WARM_UP) {
                sinceSent.add(Duration.ofNanos(visible - sent));
                sinceAcknowledged.add(Duration.ofNanos(visible - acknowledged));
            }
        }
        System.out.printf(
                "visible after the acknowledgement: %s%nvisible after the request is sent:  %s%n",
                percentiles(sinceAcknowledged), percentiles(sinceSent));
        assertThat(percentile(sinceAcknowledged, .99)).isLessThan(TARGET);
    }

    private static boolean shown(String region, Instant seen) {
        String shown = json("/api/v1/status/" + region)
                .path("area")
                .path("services")
                .path("WATER")
                .path("observedAt")
                .asText("");
        return !shown.isEmpty() && !Instant.parse(shown).isBefore(seen);
    }

    private static String percentiles(List<Duration> samples) {
        return String.format(
                "p50 %.1f ms, p99 %.1f ms, most %.1f ms, of %d",
                millis(percentile(samples, .5)),
                millis(percentile(samples, .99)),
                millis(percentile(samples, 1)),
                samples.size());
    }

    private static Duration percentile(List<Duration> samples, double share) {
        List<Duration> sorted = samples.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
