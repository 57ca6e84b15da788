package org.lifeline.outages.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.wire.Role;

/** Answers that are made from many reports take no more memory together than there is for them. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
@TestProfile(AnswerRoomTest.LittleRoom.class)
class AnswerRoomTest {
    private static final int REPORTS = 3000;
    private static final int CALLERS = 40;

    @Inject
    SessionFactory sessions;

    private final String around = Trial.region();
    private final String region = Trial.region(around);

    /** For one answer at a time, and hardly any time to wait. */
    public static final class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lifeline.answer-room.most", "2M", "lifeline.answer-room.patience", "10ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/assessments/%s/ELECTRICITY", "/api/v1/reports?limit=500&region=%s"})
    void whoFindsNoRoomIsToldToComeAgain(String path) {
        file(REPORTS);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Response> answers;
        try {
            answers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> CompletableFuture.supplyAsync(
                            () -> as("vera-" + caller, Role.VIEWER).get(String.format(path, region)), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            callers.shutdown();
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 503);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
            assertThat(answer.header("Retry-After")).isNotNull();
            assertThat(answer.contentType()).startsWith("application/problem+json");
        });
        as("vera", Role.VIEWER).get(String.format(path, region)).then().statusCode(200);
    }

    /** None of them is listed yet, for only one person of their class has reported. */
    @Test
    void reportsThatAreNotListedAreNotReadWhole() {
        file(1000);
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();

            as("vera", Role.VIEWER)
                    .get("/api/v1/reports?limit=20&region=" + region)
                    .then()
                    .statusCode(200);

            assertThat(statistics.getEntityLoadCount()).isLessThan(50);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void file(int reports) {
        Instant observed = Instant.now().minus(Duration.ofHours(2));
        for (int from = 0; from < reports; from += 1000) {
            String items = String.join(
                    ",",
                    IntStream.range(from, Math.min(reports, from + 1000))
                            .mapToObj(i -> "{\"id\":\"" + UUID.randomUUID() + "\","
                                    + Trial.report(region, "NONE B2", observed.plusMillis(i))
                                            .replace("FIELD_STAFF\"", "RESIDENT\",\"lineage\":\"post-" + i + "\"")
                                            .substring(1))
                            .toList());
            as("amal", Role.FIELD)
                    .contentType(ContentType.JSON)
                    .body("[" + items + "]")
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(200);
        }
    }
}
