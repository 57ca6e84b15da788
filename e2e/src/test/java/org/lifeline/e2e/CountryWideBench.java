package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.JSON;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One claim about a whole country in which 5,000 areas have reports of their own: it is handed down to each of them. How long until all
 * of the board has it, and what becomes meanwhile of the acknowledgements of others, against those of the same run before it.
 */
class CountryWideBench {
    private static final int DISTRICTS = 50;
    private static final int AREAS_OF_EACH = 100;
    private static final int OTHERS = 1000;
    private static final AtomicInteger OTHER = new AtomicInteger();
    private static final int WARM_UP = 8;
    private static final int CLAIMS = 5;
    private static final double ALL = 0.9999;
    private static final Duration TARGET = Duration.ofSeconds(5);
    private static final Duration COMPARED = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final double MOST_SLOWER = 1.5;

    @BeforeAll
    static void countryWithReports() {
        StringBuilder country = new StringBuilder("pcode,level,parent,name_en,population,population_year\n");
        country.append("QY,0,,Of the bench,5000000,2024\n");
        List<String> areas = new ArrayList<>();
        for (int district = 0; district < DISTRICTS; district++) {
            String parent = String.format("QY%02d", district);
            country.append(parent).append(",1,QY,District,100000,2024\n");
            for (int area = 0; area < AREAS_OF_EACH; area++) {
                String pcode = String.format("%s%02d", parent, area);
                areas.add(pcode);
                country.append(pcode).append(",2,").append(parent).append(",Area,1000,2024\n");
            }
        }
        country.append("QV,0,,Of others,1000000,2024\n");
        for (int area = 0; area < OTHERS; area++) {
            country.append(String.format("QV%03d,1,QV,Area,1000,2024%n", area));
        }
        HttpResponse<String> taken = Whole.sendAsItIs(request("/api/v1/imports?name=bench.csv")
                .header("Authorization", "Bearer " + Whole.token("admin"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(country.toString())));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        patiently(() -> !json("/api/v1/status/QY4999").isEmpty());
        Instant seen = Instant.now().minus(Duration.ofHours(2));
        for (int from = 0; from < areas.size(); from += 1000) {
            ArrayNode batch = JSON.createArrayNode();
            areas.subList(from, from + 1000)
                    .forEach(area -> batch.add(report(area, "WATER", "REDUCED", seen)
                            .put("id", UUID.randomUUID().toString())));
            assertThat(Whole.post("/api/v1/reports", batch.toString()).statusCode())
                    .isEqualTo(200);
        }
        patiently(() -> share("REDUCED") > ALL);
    }

    @Test
    void claimAboutTheWholeCountryIsOnTheBoardAndDelaysNobody() throws InterruptedException {
        acknowledgements(COMPARED); // so that all that is compared is compiled
        List<Double> before = acknowledgements(COMPARED);
        List<Double> shown = new ArrayList<>();
        List<Double> takenBack = new ArrayList<>();
        List<Double> during = new ArrayList<>();
        for (int claim = 0; claim < WARM_UP + CLAIMS; claim++) {
            if (claim == WARM_UP) {
                shown.clear();
                takenBack.clear();
                during.clear();
            }
            AtomicBoolean done = new AtomicBoolean();
            Thread others = new Thread(() -> {
                while (!done.get()) {
                    during.add(acknowledgement());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            });
            others.start();
            String path = "/api/v1/reports/" + UUID.randomUUID();
            shown.add(until("NONE", () -> Whole.put(path, claim().toString())));
            takenBack.add(until("REDUCED", () -> Whole.post(path + "/retraction", "{\"reason\":\"not so\"}")));
            done.set(true);
            others.join();
        }
        List<Double> after = acknowledgements(COMPARED);
        List<Double> reference = new ArrayList<>(before);
        reference.addAll(after);
        System.out.printf(
                "a claim about %d areas is on the board after %s ms, and taken back after %s ms%n"
                        + "acknowledgements of others: p50 %.1f, p99 %.1f ms of %d; without it p50 %.1f, p99 %.1f ms of %d%n",
                DISTRICTS * AREAS_OF_EACH,
                rounded(shown),
                rounded(takenBack),
                percentile(during, .5),
                percentile(during, .99),
                during.size(),
                percentile(reference, .5),
                percentile(reference, .99),
                reference.size());
        assertThat(shown).allMatch(one -> one < TARGET.toMillis());
        assertThat(takenBack).allMatch(one -> one < TARGET.toMillis());
        assertThat(percentile(during, .5)).isLessThan(MOST_SLOWER * percentile(reference, .5));
    }

    private static ObjectNode claim() {
        ObjectNode whole = report("QY", "WATER", "NONE", Instant.now()).put("credibility", 1);
        whole.withObject("/source").put("reliability", "A");
        return whole;
    }

    /** From when it is sent until all areas have the level, in milliseconds. */
    private static double until(String level, Supplier<HttpResponse<String>> call) {
        long sent = System.nanoTime();
        HttpResponse<String> answer = call.get();
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> share(level) > ALL);
        return millisSince(sent);
    }

    private static List<String> rounded(List<Double> millis) {
        return millis.stream().map(one -> String.format("%.0f", one)).toList();
    }

    private static List<Double> acknowledgements(Duration so) {
        List<Double> took = new ArrayList<>();
        long until = System.nanoTime() + so.toNanos();
        while (System.nanoTime() < until) {
            took.add(acknowledgement());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return took;
    }

    /** In milliseconds, of a report about another country. */
    private static double acknowledgement() {
        ObjectNode report =
                report(String.format("QV%03d", OTHER.getAndIncrement() % OTHERS), "WATER", "SEVERE", Instant.now());
        long sent = System.nanoTime();
        assertThat(Whole.file(report).statusCode()).isEqualTo(201);
        return millisSince(sent);
    }

    private static double share(String level) {
        return json("/api/v1/status/QY")
                .at("/area/services/WATER/rollUp/shares/" + level)
                .asDouble();
    }

    private static void patiently(Callable<Boolean> holds) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(holds);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double percentile(List<Double> samples, double share) {
        List<Double> sorted = samples.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
}
