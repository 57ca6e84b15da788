package org.lifeline.outages.assessment;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.topic.Backlog;

/**
 * How long it takes, where 10,000 sources stand, until one more report is acknowledged, and until it is assessed. Run as
 * {@code OutageListBench} is.
 */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class HotPairBench {
    private static final int RUNS = 61;
    private static final int LATE_RUNS = 5;
    private static final String STANDING = """
            insert into report (id, digest, region, resolved, service, level, observed_at, received_at, scope,
                                source, source_class, reliability, credibility, backup, exercise)
            select gen_random_uuid(), '', '%s', true, 'ELECTRICITY',
                   (array['NORMAL', 'REDUCED', 'SEVERE', 'NONE'])[1 + (random() * 3)::int],
                   now() - random() * interval '71 hours', now(), 'PART', gen_random_uuid(), 'RESIDENT', 'C', 3, '{}', false
            from generate_series(1, %d)""";

    private final DataSource database;
    private final Backlog backlog;

    HotPairBench(DataSource database, Backlog backlog) {
        this.database = database;
        this.backlog = backlog;
    }

    @Test
    void oneMoreReportWhereTenThousandStand() throws SQLException {
        for (int standing : new int[] {100, 1_000, 10_000}) {
            String region = Trial.region();
            try (Connection connection = TestPostgres.asOwnerOf(database);
                    Statement sql = connection.createStatement()) {
                sql.execute(STANDING.formatted(region, standing));
                sql.execute("analyze report");
            }
            System.out.printf(
                    "%6d standing: the first, which derives all %s%n", standing, timed(region, Instant.now()));
            show(standing, "in order", region, RUNS, Duration.ZERO);
            show(standing, "a day late", region, LATE_RUNS, Duration.ofHours(24));
        }
    }

    private void show(int standing, String when, String region, int runs, Duration late) {
        Times[] times = new Times[runs];
        for (int run = 0; run < runs; run++) {
            times[run] = timed(region, Instant.now().minus(late));
        }
        System.out.printf(
                "%6d standing, one more %s: acknowledged after %.1f ms, assessed after %.1f ms (medians of %d)%n",
                standing, when, median(times, Times::acknowledged), median(times, Times::assessed), runs);
    }

    private static double median(Times[] times, ToDoubleFunction<Times> which) {
        return Arrays.stream(times).mapToDouble(which).sorted().toArray()[times.length / 2];
    }

    /** From when it was sent, in milliseconds. */
    private record Times(double acknowledged, double assessed) {}

    private Times timed(String region, Instant observed) {
        String body = Trial.report(region, "NONE C3", observed);
        long begin = System.nanoTime();
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}", UUID.randomUUID())
                .then()
                .statusCode(201);
        double acknowledged = (System.nanoTime() - begin) / 1e6;
        while (QuarkusTransaction.requiringNew().call(backlog::last) > 0) {
            Thread.onSpinWait();
        }
        return new Times(acknowledged, (System.nanoTime() - begin) / 1e6);
    }
}
