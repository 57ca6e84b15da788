package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Requests that a generator makes of every operation of the API document, right ones, half right ones and wild ones, by nobody
 * and by every role: each is answered, in time, with what the document names, and by no error of ours.
 *
 * <p>Short in the suite. The long form, after which no service may have grown: {@code -Dlifeline.random.requests=100000}; the same
 * requests again, as far as ids allow: {@code -Dlifeline.random.seed=}, which each run prints.
 */
class RandomRequestsIT {
    private static final int SHORT = 960;
    private static final int REQUESTS = Integer.getInteger("lifeline.random.requests", SHORT);
    private static final long SEED = Long.getLong("lifeline.random.seed", 20250307);
    private static final String AREA = "SY1302";
    private static final Set<String> SERVICES = Set.of("region-service", "outage-service", "gateway");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final double MOST_GROWTH = 1.3;
    private static final long ROOM_KILOBYTES = 20_000;

    private static JsonNode document;
    private static Map<String, List<String>> known;

    /** In a corner of the country in which no other test looks. */
    @BeforeAll
    static void somethingIsKnown() {
        Whole.system().awaitSignIn();
        document = Whole.parse(Whole.get("/openapi").body());
        String report = UUID.randomUUID().toString();
        ObjectNode body = Whole.report(AREA, "WATER", "NONE", Instant.now().minusSeconds(4000));
        assertThat(Whole.put("/api/v1/reports/" + report, body.toString()).statusCode())
                .isEqualTo(201);
        Whole.soon().until(() -> Whole.get("/api/v1/status/" + AREA).statusCode() == 200);
        List<String> ids = new ArrayList<>(List.of(report));
        Whole.soon().untilAsserted(() -> {
            JsonNode outages = Whole.json("/api/v1/outages?region=" + AREA).path("items");
            assertThat(outages).isNotEmpty();
            outages.forEach(outage -> ids.add(outage.path("id").asText()));
        });
        known = Map.of(
                "id", ids, "service", List.of("ELECTRICITY", "WATER", "GAS"), "extension", List.of("csv", "json"));
    }

    @AfterAll
    static void noWebhookIsLeft() {
        Whole.json("/api/v1/webhooks?limit=500", "admin")
                .path("items")
                .forEach(hook -> Whole.sendAsItIs(
                        Whole.request("/api/v1/webhooks/" + hook.path("id").asText())
                                .header("Authorization", "Bearer " + Whole.token("admin"))
                                .DELETE()));
    }

    @Test
    void everyRequestIsAnsweredWithWhatTheDocumentNames() {
        System.out.println("lifeline.random.requests=" + REQUESTS + " lifeline.random.seed=" + SEED);
        RandomRequests requests = new RandomRequests(document, new Random(SEED), known);
        AnswerCheck check = new AnswerCheck(document);
        Map<String, String> wrong = new TreeMap<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Set<String> answered = new TreeSet<>();
        Map<String, Long> before = new HashMap<>();

        for (int i = 0; i < REQUESTS; i++) {
            if (i == REQUESTS / 5 && REQUESTS > SHORT) {
                before.putAll(heaps()); // once all is warm
            }
            RandomRequest request = requests.next(i);
            AnswerCheck.Answer answer;
            try {
                answer = send(request);
            } catch (UncheckedIOException none) {
                wrong.putIfAbsent(request.operation() + " without an answer: " + none.getMessage(), i + " " + request);
                continue;
            }
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() < 300) {
                answered.add(request.operation());
            }
            check.wrong(request, answer)
                    .ifPresent(why -> wrong.putIfAbsent(
                            request.operation() + " " + answer.status() + ": " + why, request + " → " + answer.body()));
        }

        System.out.println("answered " + statuses);
        assertThat(wrong).isEmpty();
        assertThat(answered).as("operations that did what they are for").hasSizeGreaterThan(requests.operations() / 2);
        before.forEach((service, kilobytes) -> assertThat(heaps().get(service))
                .as("heap of %s, %d kB before", service, kilobytes)
                .isLessThan((long) (kilobytes * MOST_GROWTH) + ROOM_KILOBYTES));
    }

    private static AnswerCheck.Answer send(RandomRequest request) {
        HttpRequest.Builder built = Whole.to(
                        URI.create(Whole.system().gateway().toString().replaceAll("/$", "") + request.address()))
                .method(
                        request.method(),
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(header -> built.header(header.getKey(), header.getValue()));
        if (RandomRequests.FORGER.equals(request.role())) {
            built.header("Authorization", "Bearer eyJub25zZW5zZSI6MX0.e30.AAAA");
        } else if (request.role() != null) {
            built.header("Authorization", "Bearer " + Whole.token(request.role()));
        }
        boolean endless =
                request.operation().endsWith("/stream") && !request.method().equals("OPTIONS");
        HttpResponse<?> answer = endless ? Whole.begin(built) : Whole.sendAsItIs(built);
        return new AnswerCheck.Answer(
                answer.statusCode(),
                answer.headers()
                        .firstValue("Content-Type")
                        .map(type -> type.split(";")[0])
                        .orElse(null),
                answer.headers().firstValue("Allow"),
                endless ? problemOf(request, answer.statusCode()) : String.valueOf(answer.body()));
    }

    /** The answer of the stream is not waited for. */
    private static String problemOf(RandomRequest request, int status) {
        return "{\"status\":" + status + ",\"type\":\"urn:lifeline:problem:\",\"detail\":\"" + request.method() + "\"}";
    }

    /** In kilobytes, of what is still used after everything else has been thrown away. */
    private static Map<String, Long> heaps() {
        Map<String, Long> heaps = new HashMap<>();
        ProcessHandle.current().descendants().forEach(process -> {
            String line = process.info().commandLine().orElse("");
            SERVICES.stream()
                    .filter(service -> line.contains("/" + service + "/"))
                    .findFirst()
                    .ifPresent(service -> {
                        jcmd(process.pid(), "GC.run");
                        Matcher used = USED.matcher(jcmd(process.pid(), "GC.heap_info"));
                        assertThat(used.find()).isTrue();
                        heaps.put(service, Long.valueOf(used.group(1)));
                    });
        });
        assertThat(heaps).containsOnlyKeys(SERVICES);
        return heaps;
    }

    private static String jcmd(long process, String command) {
        try {
            String jcmd = System.getProperty("java.home") + "/bin/jcmd";
            return new String(new ProcessBuilder(jcmd, String.valueOf(process), command)
                    .redirectErrorStream(true)
                    .start()
                    .getInputStream()
                    .readAllBytes());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
