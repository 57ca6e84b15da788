package org.lifeline.regions.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;

/** What a service that died left behind, as the next one finds it. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
class TakenUpAgainTest {
    private static final String IMPORT = """
            insert into import (id, kind, name, state, arrived, dry_run, bytes, created_at, started_at, total,
                                done, created, updated, unchanged, refused, attempts)
            values (?, 'REGIONS', 'left', 'RUNNING', true, ?, 1, now(), now(), ?, ?, ?, 0, 0, ?, ?)""";
    private static final String PIECE =
            "insert into import_piece (import, place, content, arrived_at) values (?, ?, ?, now())";
    /** The ids of version 7 that are made now are greater, as those of what came before have to be. */
    private static final long EARLIER = 0x0190_0000_0000_7000L;

    private static final AtomicInteger LEFT = new AtomicInteger();
    private static final String HEADER = "pcode,level,parent,name_en\n";

    @Inject
    DataSource database;

    @Test
    void anImportGoesOnFromTheRowAfterTheLastThatWasKept() {
        // rows are taken level by level: the country was, and the first district
        Imports.done(Imports.csv(HEADER + "ZA,0,,Country\nZA01,2,ZA,First\n"));
        String file = HEADER + "ZA01,2,ZA,Must not be touched again\nZA02,2,ZA,Second\nZA,0,,Neither\n"
                + "ZA03,2,ZA99,Refused\n";

        JsonPath over = Imports.over(left(file, 2, 2, 0, false, 1));

        assertThat(over.getString("state")).isEqualTo("DONE");
        assertThat(over.getInt("rows.done")).isEqualTo(4);
        assertThat(over.getInt("rows.created")).isEqualTo(3);
        assertThat(over.getInt("rows.refused")).isEqualTo(1);
        given().get("/api/v1/regions/ZA").then().body("names.en", equalTo("Country"));
        given().get("/api/v1/regions/ZA01").then().body("names.en", equalTo("First"));
        given().get("/api/v1/regions/ZA02").then().body("names.en", equalTo("Second"));
    }

    @Test
    void aDryRunBeginsAnewBecauseItKeepsNothingToGoOnFrom() {
        String file = HEADER + "ZB,0,,Country\nZB01,2,ZB,District\nZB02,2,ZB99,Refused\n";
        String id = left(file, 2, 1, 1, true, 1);

        JsonPath over = Imports.over(id);

        assertThat(over.getInt("rows.done")).isEqualTo(3);
        assertThat(over.getInt("rows.created")).isEqualTo(2);
        assertThat(Imports.refused(over)).hasSize(1);
    }

    @Test
    void anImportThatGetsNoFurtherIsGivenUp() {
        JsonPath over = Imports.over(left(HEADER + "ZC,0,,Country\n", 0, 0, 0, false, 5));

        assertThat(over.getString("state")).isEqualTo("FAILED");
        assertThat(over.getString("failure")).contains("again and again");
        given().get("/api/v1/regions/ZC").then().statusCode(404);
    }

    @Test
    void whileAnotherInstanceIsAtItNothingIsDoneTwice() throws SQLException {
        try (Connection other = database.getConnection();
                Statement sql = other.createStatement()) {
            Awaitility.await().until(() -> said(sql, "select pg_try_advisory_lock(hashtext('lifeline imports'))"));
            String id =
                    Imports.csv(HEADER + "ZD,0,,Country\n").post(Imports.PATH).path("id");
            Awaitility.await().during(Duration.ofSeconds(3)).until(() -> given().get(Imports.PATH + "/" + id)
                    .path("state")
                    .equals("WAITING"));

            said(sql, "select pg_advisory_unlock(hashtext('lifeline imports'))");

            assertThat(Imports.over(id).getString("state")).isEqualTo("DONE");
        }
    }

    @Test
    void manyRowsAreTakenInManyStepsAndNoneIsLost() {
        String file = HEADER + "ZE,0,,Country\n"
                + IntStream.range(1000, 3500)
                        .mapToObj(i -> "ZE" + i + ",4,ZE,Community " + i)
                        .collect(Collectors.joining("\n"));
        String id = Imports.csv(file).post(Imports.PATH).path("id");

        // what is read meanwhile is never half of a step
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonPath now = given().get(Imports.PATH + "/" + id).jsonPath();
            assertThat(now.getInt("rows.done")).isEqualTo(now.getInt("rows.created"));
            return now.getString("state").equals("DONE");
        });

        assertThat(Imports.over(id).getInt("rows.created")).isEqualTo(2501);
        assertThat(Imports.done(Imports.csv(file)).getInt("rows.unchanged")).isEqualTo(2501);
    }

    @Test
    void whatIsPastItsTimeIsErased() throws SQLException {
        JsonPath old = Imports.over(Imports.csv(HEADER + "ZF,0,,Country\nZG,,,\n"));
        String id = old.getString("id");
        execute("update import set finished_at = now() - interval '91 days' where id = '" + id + "'");

        tending.erase(OffsetDateTime.now().toInstant());

        given().get(Imports.PATH + "/" + id).then().statusCode(404);
        given().get("/api/v1/regions/ZF").then().statusCode(200);
    }

    @Inject
    org.lifeline.regions.importing.work.Tending tending;

    /** As it would stand there, with its file in pieces of seven bytes. */
    private String left(String file, int done, int created, int refused, boolean dryRun, int attempts) {
        UUID id = new UUID(EARLIER + LEFT.incrementAndGet(), Long.MIN_VALUE);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(IMPORT)) {
                insert.setObject(1, id);
                insert.setBoolean(2, dryRun);
                insert.setInt(3, 9);
                insert.setInt(4, done);
                insert.setInt(5, created);
                insert.setInt(6, refused);
                insert.setInt(7, attempts);
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(PIECE)) {
                for (int at = 0; at < bytes.length; at += 7) {
                    insert.setObject(1, id);
                    insert.setInt(2, at / 7);
                    insert.setBytes(3, java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 7)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return id.toString();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static boolean said(Statement sql, String question) throws SQLException {
        try (var row = sql.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
