package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * How long a coordinator waits for what was known at a time that nobody asked for before, and for the same once more, beside the
 * same question about now: in one run, the processes warm and nobody else asking.
 */
class PastBoardBench {
    private static final String AREA = "/api/v1/status/SY00";
    private static final String COMMUNITIES = "/api/v1/status?adminLevel=4";
    private static final String HEAP = System.getProperty("bench.heap", "1g");
    private static final int WARM_UP = Integer.getInteger("bench.warm", 60);
    private static final int TIMES = Integer.getInteger("bench.times", 40);
    private static final double MILLISECOND = 1e6;

    private final SplittableRandom random = new SplittableRandom(9);
    private final MadeUpHistory history = new MadeUpHistory();

    private record Taken(double median, double most) {
        static Taken of(double... ms) {
            Arrays.sort(ms);
            return new Taken(ms[ms.length / 2], ms[ms.length - 1]);
        }
    }

    @Test
    void timesNotAskedBefore() throws SQLException {
        history.write(Whole.system(Map.of("_JAVA_OPTIONS", "-Xmx" + HEAP))); // it goes before the command line
        Whole.soon().atMost(Duration.ofMinutes(3)).until(this::isTold);
        Quiet.await();
        for (String path : new String[] {AREA, COMMUNITIES}) {
            taken(WARM_UP, path, this::anyTime);
            taken(WARM_UP, path, i -> null);
            Quiet.await();
            Taken fresh = taken(TIMES, path, this::anyTime);
            Instant begin = history.at(0.3 + random.nextDouble() / 3);
            Taken next = taken(TIMES, path, i -> begin.plus(Duration.ofHours(i)));
            Instant same = anyTime(0);
            taken(1, path, i -> same);
            Taken again = taken(TIMES, path, i -> same);
            Taken live = taken(TIMES, path, i -> null);
            System.out.printf(
                    "PastBoardBench %s: any new time %s; hour after hour %s; the same again %s; now %s;"
                            + " a new time takes %.1f times as long as now; load %.2f%n",
                    path,
                    said(fresh),
                    said(next),
                    said(again),
                    said(live),
                    fresh.median / live.median,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    /** Whether the live board shows the last area, and the newest that was seen. */
    private boolean isTold() {
        return Whole.get("/api/v1/status/" + history.lastArea()).statusCode() == 200
                && Whole.json("/api/v1/status/SY")
                        .path("newestObservationAt")
                        .asText()
                        .equals(history.newestObservation().toString());
    }

    private Instant anyTime(int number) {
        return history.at(random.nextDouble());
    }

    /** @param at null for now */
    private static Taken taken(int times, String path, IntFunction<Instant> at) {
        double[] ms = new double[times];
        for (int i = 0; i < times; i++) {
            Instant asked = at.apply(i);
            String address = asked == null ? path : path + (path.contains("?") ? "&" : "?") + "asOf=" + asked;
            HttpRequest.Builder request = Whole.request(address)
                    .header("Authorization", "Bearer " + Whole.token("coordinator"))
                    .header("Accept-Encoding", "gzip"); // as browsers do: 20 MB are not what is measured
            long begun = System.nanoTime();
            HttpResponse<String> answer = Whole.sendAsItIs(request);
            ms[i] = (System.nanoTime() - begun) / MILLISECOND;
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        return Taken.of(ms);
    }

    private static String said(Taken taken) {
        return String.format("median %.0f ms, most %.0f ms", taken.median, taken.most);
    }
}
