package org.lifeline.outages.report.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Tokens;
import org.lifeline.outages.report.Regions;
import org.lifeline.wire.Role;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class BatchTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final String region = Regions.fresh();
    private final String other = Regions.fresh();

    @BeforeEach
    void theRegionsAreKnown() {
        Regions.awaitKnown(region);
        Regions.awaitKnown(other);
    }

    @Test
    void theGoodOnesAreKeptWhateverTheOthersAre() {
        String good = item(UUID.randomUUID(), region, "NONE", 60);
        String arabic = item(UUID.randomUUID(), region, "NONE", 61)
                .replace("\"level\"", "\"note\":\"لا كهرباء منذ الصباح 🕯\",\"level\"");
        String badLevel = item(UUID.randomUUID(), region, "BROKEN", 60);
        String nowhere = item(UUID.randomUUID(), "SY99", "NONE", 60);
        String unknownField = good.replace("{", "{\"colour\":{\"id\":1},").replaceAll("\"id\":\"[^\"]*\"", id());
        String withoutId = good.replaceAll("\"id\":\"[^\"]*\",", "");
        String late = item(UUID.randomUUID(), region, "NONE", 60).replace("\"ELECTRICITY\"", "\"WATER\"");

        file("[" + String.join(",", good, badLevel, "7", nowhere, unknownField, withoutId, arabic, "null", late) + "]")
                .statusCode(200)
                .body("kept", equalTo(3), "refused", equalTo(6), "keptBefore", equalTo(0))
                .body("receipts.index", contains(0, 1, 2, 3, 4, 5, 6, 7, 8))
                .body("receipts.status", contains(201, 400, 400, 422, 400, 400, 201, 400, 201))
                .body("receipts[1].problem.detail", containsString("level"))
                .body("receipts[3].problem.type", equalTo("urn:lifeline:problem:unprocessable"))
                .body("receipts[4].problem.detail", containsString("colour"))
                .body("receipts[5].problem.violations.field", contains("id"))
                .body("receipts[5].id", nullValue());

        evidence(region, "ELECTRICITY", 2);
        evidence(region, "WATER", 1);
    }

    @Test
    void aBrokenLineCostsOnlyItself() {
        String good = item(UUID.randomUUID(), region, "NONE", 60);
        String other = item(UUID.randomUUID(), region, "SEVERE", 50);

        given().contentType("application/x-ndjson")
                .body((good + "\r\n\n{\"id\": nonsense\n" + other + " x\n" + other)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/reports")
                .then()
                .statusCode(200)
                .body("receipts.status", contains(201, 400, 400, 201));

        evidence(region, "ELECTRICITY", 2);
    }

    @Test
    void aListThatIsNoJsonIsRefusedAsAWhole() {
        String good = item(UUID.randomUUID(), region, "NONE", 60);
        for (String body : List.of("[" + good + ",{\"id\": nonsense}]", "[" + good, good, "", "[" + good + "] []")) {
            file(body).statusCode(400).contentType("application/problem+json");
        }
        evidence(region, "ELECTRICITY", 0);
    }

    @Test
    void theSameIdTwiceIsARetryOrAContradiction() {
        UUID id = UUID.randomUUID();
        String first = item(id, region, "NONE", 60);
        String elsewhere = item(id, other, "NONE", 60);

        file("[" + String.join(",", first, first.replace(",", " , "), elsewhere) + "]")
                .body("receipts.status", contains(201, 200, 409))
                .body("receipts[2].problem.type", equalTo("urn:lifeline:problem:conflict"));
        file("[" + elsewhere + "," + first + "]").body("receipts.status", contains(409, 200));

        given().contentType(ContentType.JSON)
                .body(first.replaceAll("\"id\":\"[^\"]*\",", ""))
                .put("/api/v1/reports/{id}", id)
                .then()
                .statusCode(200);
        evidence(region, "ELECTRICITY", 1);
        evidence(other, "ELECTRICITY", 0);
    }

    @Test
    void aThousandWithLongNotesAreTakenAndOneMoreIsNot() {
        List<String> items = IntStream.range(0, 1001)
                .mapToObj(i -> item(UUID.randomUUID(), i % 2 == 0 ? region : other, "SEVERE", i)
                        .replace("\"level\"", "\"note\":\"" + "ماء ".repeat(400) + "\",\"level\""))
                .toList();

        file("[" + String.join(",", items) + "]").statusCode(413).contentType("application/problem+json");
        file("[" + String.join(",", items.subList(0, 1000)) + "]")
                .statusCode(200)
                .body("kept", equalTo(1000));
        file("[\"" + "x".repeat(4 * 1024 * 1024) + "\"]").statusCode(413);
        given().contentType(ContentType.JSON)
                .body(" ".repeat(1024 * 1024) + items.get(0))
                .put("/api/v1/reports/{id}", UUID.randomUUID())
                .then()
                .statusCode(413);

        evidence(region, "ELECTRICITY", 500);
    }

    @Test
    void neitherOrderNorSplittingNorRetriesChangeWhatTheReportsAddUpTo() {
        Random random = new Random(7);
        List<String> there = randomItems(region, random);
        List<String> here = there.stream()
                .map(item -> item.replace(region, other).replaceAll("\"id\":\"[^\"]*\"", id()))
                .toList();
        // the same claims about another region, under other ids that keep their order
        List<String> inOrder = withRisingIds(here);
        file("[" + String.join(",", withRisingIds(there)) + "]").body("refused", equalTo(0));

        List<String> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, random);
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
            List<String> part = new ArrayList<>(shuffled.subList(from, to));
            part.addAll(shuffled.subList(0, random.nextInt(to))); // retries
            file("[" + String.join(",", part) + "]").body("refused", equalTo(0));
            from = to;
        }

        String asOf = Instant.now().plusSeconds(1).toString();
        assertThat(assessment(other, asOf).replace(other, region).replaceAll("\"(report|pseudonym)\":\"[^\"]*\"", ""))
                .isEqualTo(assessment(region, asOf).replaceAll("\"(report|pseudonym)\":\"[^\"]*\"", ""));
        assertThat(current(other).replace(other, region)).isEqualTo(current(region));
    }

    @Test
    void sixtyFourWritersAtOnceLoseNothingAndNeverFail() {
        ExecutorService writers = Executors.newFixedThreadPool(64);
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 64)
                .mapToObj(writer -> CompletableFuture.supplyAsync(
                        () -> {
                            List<String> items = IntStream.range(0, 30)
                                    .mapToObj(i -> item(
                                                    UUID.randomUUID(),
                                                    (i + writer) % 3 == 0 ? region : other,
                                                    "NONE",
                                                    i * 64 + writer)
                                            .replace("ELECTRICITY", (i * writer) % 2 == 0 ? "WATER" : "ELECTRICITY"))
                                    .collect(Collectors.toList());
                            Collections.shuffle(items, new Random(writer));
                            return file("[" + String.join(",", items) + "]")
                                    .statusCode(200)
                                    .extract()
                                    .<Integer>path("kept");
                        },
                        writers))
                .toList();

        assertThat(calls.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(64 * 30);
        writers.shutdown();

        assertThat(Stream.of(region, other)
                        .flatMap(place -> Stream.of(
                                "/api/v1/assessments/" + place + "/WATER",
                                "/api/v1/assessments/" + place + "/ELECTRICITY"))
                        .mapToInt(BatchTest::listed)
                        .sum())
                .isEqualTo(64 * 30);
    }

    /** How many reports all pages of an explained assessment list. */
    private static int listed(String path) {
        int listed = 0;
        for (String next = path; next != null; ) {
            Response page = given().urlEncodingEnabled(false).get(next);
            listed += page.jsonPath().getList("evidence").size();
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return listed;
    }

    /** More of them than are filed at a time. */
    @Test
    void slowBatchesHoldUpNoOther() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket one = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
                slow.add(one);
                one.getOutputStream()
                        .write(("POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                        + "Authorization: Bearer " + Tokens.token("slow", Role.FIELD)
                                        + "\r\nContent-Length: 900000\r\n\r\n[")
                                .getBytes(StandardCharsets.US_ASCII));
            }

            assertTimeout(Duration.ofSeconds(20), () -> file("[" + item(UUID.randomUUID(), region, "NONE", 60) + "]")
                    .statusCode(200)
                    .body("kept", equalTo(1)));
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    /** Claims of every level, some of a few lineages, some expired, some unknown, some long after the others. */
    private static List<String> randomItems(String region, Random random) {
        return IntStream.range(0, 150)
                .mapToObj(i -> {
                    String level =
                            List.of("NORMAL", "REDUCED", "SEVERE", "NONE").get(random.nextInt(4));
                    String item = item(UUID.randomUUID(), region, level, random.nextInt(80 * 60));
                    if (random.nextInt(4) == 0) {
                        item = item.replaceFirst(
                                "\"lineage\":\"[^\"]*\"", "\"lineage\":\"post-" + random.nextInt(8) + "\"");
                    }
                    return random.nextInt(10) == 0
                            ? item.replaceAll(
                                    "\"level\":\"[A-Z]*\"", "\"level\":\"UNKNOWN\",\"noDataReason\":\"NOT_ASKED\"")
                            : item;
                })
                .toList();
    }

    private static List<String> withRisingIds(List<String> items) {
        long high = UUID.randomUUID().getMostSignificantBits();
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"" + new UUID(high, i) + "\""))
                .toList();
    }

    private static String id() {
        return "\"id\":\"" + UUID.randomUUID() + "\"";
    }

    private static String item(UUID id, String region, String level, int minutesAgo) {
        return "{\"id\":\"" + id + "\",\"region\":\"" + region + "\",\"service\":\"ELECTRICITY\",\"level\":\"" + level
                + "\",\"observedAt\":\"" + NOW.minus(Duration.ofMinutes(minutesAgo))
                + "\",\"source\":{\"class\":\"FIELD_STAFF\",\"reliability\":\"B\",\"lineage\":\"" + id
                + "\"},\"credibility\":2}";
    }

    private static ValidatableResponse file(String batch) {
        return Tokens.as("hotline", Role.FIELD) // always the same: two authors corroborate one another
                .contentType(ContentType.JSON)
                .body(batch.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/reports")
                .then();
    }

    private static void evidence(String region, String service, int reports) {
        given().get("/api/v1/assessments/{p}/{s}", region, service).then().body("evidence", hasSize(reports));
    }

    private static String assessment(String region, String asOf) {
        return given().queryParam("asOf", asOf)
                .get("/api/v1/assessments/{p}/ELECTRICITY", region)
                .asString();
    }

    /** What went out on the feed last, without what tells the two regions apart. */
    private static String current(String region) {
        return given().get("/snapshot")
                .asString()
                .lines()
                .filter(line -> line.contains(region + "/ELECTRICITY"))
                .map(line -> line.replaceAll(
                        "\"(time|assessedAt|outageId|confidence|version)\":(\"[^\"]*\"|[0-9.Ee-]+)", ""))
                .collect(Collectors.joining());
    }
}
