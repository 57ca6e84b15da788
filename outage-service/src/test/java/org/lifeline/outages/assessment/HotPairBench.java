package org.lifeline.outages.assessment;

import static io.restassured.RestAssured.given;

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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** What it costs to file one more report where 10,000 of 10,000 sources stand. Run as {@code OutageListBench} is. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class HotPairBench {
    private static final int RUNS = 61;
    private static final String STANDING = """
            insert into report (id, digest, region, resolved, service, level, observed_at, received_at, scope,
                                source_class, reliability, credibility, backup, exercise)
            select gen_random_uuid(), '', '%s', true, 'ELECTRICITY',
                   (array['NORMAL', 'REDUCED', 'SEVERE', 'NONE'])[1 + (random() * 3)::int],
                   now() - random() * interval '71 hours', now(), 'PART', 'RESIDENT', 'C', 3, '{}', false
            from generate_series(1, %d)""";

    private final DataSource database;

    HotPairBench(DataSource database) {
        this.database = database;
    }

    @Test
    void oneMoreReportWhereTenThousandStand() throws SQLException {
        for (int standing : new int[] {100, 1_000, 10_000}) {
            String region = Trial.region();
            try (Connection connection = database.getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute(STANDING.formatted(region, standing));
                sql.execute("analyze report");
            }
            System.out.printf(
                    "%6d standing: the first, which derives all %s%n", standing, timed(region, Instant.now()));
            double[] inOrder = new double[RUNS];
            double[] late = new double[5];
            for (int run = 0; run < RUNS; run++) {
                inOrder[run] = timed(region, Instant.now());
            }
            for (int run = 0; run < late.length; run++) {
                late[run] = timed(region, Instant.now().minus(Duration.ofHours(24)));
            }
            Arrays.sort(inOrder);
            Arrays.sort(late);
            System.out.printf(
                    "%6d standing: in order %.1f ms (median of %d), a day late %.1f ms%n",
                    standing, inOrder[RUNS / 2], RUNS, late[late.length / 2]);
        }
    }

    private static double timed(String region, Instant observed) {
        String body = Trial.report(region, "NONE C3", observed);
        long begin = System.nanoTime();
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}", UUID.randomUUID())
                .then()
                .statusCode(201);
        return (System.nanoTime() - begin) / 1e6;
    }
}
