package org.lifeline.outages.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;

/** What is listed of the reports, and what is erased of them. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class ReportListTest {
    @Inject
    EraseLocations eraseLocations;

    @Inject
    DataSource database;

    private final String region = Regions.fresh();

    @BeforeEach
    void theRegionIsKnown() {
        Regions.awaitKnown(region);
    }

    @Test
    void pagesFollowOnEachOtherLatestFirst() {
        List<String> filed = new ArrayList<>();
        for (int minutes = 1; minutes <= 7; minutes++) {
            UUID id = UUID.randomUUID();
            filed.add(id.toString());
            Reports.file(id, Reports.about(region, "NONE", minutes)).statusCode(201);
        }

        List<String> listed = new ArrayList<>();
        String path = "/api/v1/reports?limit=3&region=" + region;
        while (path != null) {
            Response page = given().urlEncodingEnabled(false).get(path);
            listed.addAll(page.jsonPath().getList("items.id"));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(listed).isEqualTo(filed);
        String since = Instant.now().minus(Duration.ofSeconds(210)).toString();
        given().queryParam("region", region)
                .queryParam("observedSince", since)
                .get("/api/v1/reports")
                .then()
                .body("items", hasSize(3));
        assertThat(given().get("/api/v1/reports?region=SY06&limit=500").asString())
                .contains(filed);
    }

    @Test
    void noListShowsALocation() {
        Reports.file(UUID.randomUUID(), located(1)).statusCode(201);

        assertThat(given().get("/api/v1/reports?region=" + region).asString()).doesNotContain("35.36");
    }

    @Test
    void locationsAreErasedAfterTheirTimeAndOnlyThen() throws SQLException {
        List<UUID> ids = IntStream.range(0, 6).mapToObj(i -> UUID.randomUUID()).toList();
        for (int i = 0; i < ids.size(); i++) {
            Reports.file(ids.get(i), located(i + 1)).statusCode(201);
        }
        String old = "('" + ids.get(0) + "', '" + ids.get(1) + "')";
        execute("update report_location set received_at = now() - interval '90 days 1 minute' where report in " + old);
        execute("update report_location set received_at = now() - interval '89 days 23 hours' where report = '"
                + ids.get(2) + "'");

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(eraseLocations::erase),
                        CompletableFuture.runAsync(eraseLocations::erase))
                .join();

        assertThat(count("report_location l join report r on r.id = l.report where r.region = '" + region + "'"))
                .isEqualTo(4);
        assertThat(count("report where region = '" + region + "'")).isEqualTo(6);
    }

    private String located(int minutesAgo) {
        return Reports.about(region, "NONE", minutesAgo)
                .replace("\"level\"", "\"location\":{\"lat\":35.361234,\"lon\":35.93},\"level\"");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String of) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getInt(1);
        }
    }
}
