package org.lifeline.outages.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** The database refuses to write: nobody is told that something is kept which is not. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class FailingDatabaseTest {
    private static final String FULL = "53100";
    private static final String WRONG = "23514";

    private final DataSource database;
    private final String region = Trial.region();

    FailingDatabaseTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void someReportsCannotBeWritten() throws SQLException {
        sql("""
                create function refuse_report() returns trigger language plpgsql as $$
                begin
                    raise exception 'refused by a test' using errcode = new.note;
                end $$""");
        sql("create trigger refuse_report before insert on report for each row when (new.note in ('" + FULL + "', '"
                + WRONG + "')) execute function refuse_report()");
    }

    @AfterEach
    void allCanAgain() throws SQLException {
        sql("drop trigger if exists refuse_report on report");
        sql("drop function if exists refuse_report");
    }

    @Test
    void reportThatCannotBeWrittenIsNotAcknowledgedAndIsKeptWhenSentAgain() throws SQLException {
        UUID id = UUID.randomUUID();
        String body = item(id, FULL).replaceAll("\"id\":\"[^\"]*\",", "");

        put(id, body)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:lifeline:problem:unavailable"));
        given().get("/api/v1/reports/{id}", id).then().statusCode(404);

        allCanAgain();
        put(id, body).statusCode(201);
    }

    @Test
    void batchThatCannotBeWrittenSaysSoOfEachReport() throws SQLException {
        String batch = batch(List.of(item(UUID.randomUUID(), "fine"), item(UUID.randomUUID(), FULL)));

        post(batch).body("receipts.status", contains(503, 503), "kept", equalTo(0));

        allCanAgain();
        post(batch).body("receipts.status", contains(201, 201));
    }

    @Test
    void oneReportThatTheDatabaseWillNotHaveCostsNoOther() {
        String batch = batch(List.of(
                item(UUID.randomUUID(), "fine"), item(UUID.randomUUID(), WRONG), item(UUID.randomUUID(), "fine")));

        post(batch).body("receipts.status", contains(201, 503, 201));
    }

    @Test
    void callWithoutAFreeConnectionIsToldToTryAgain() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            takeAll(taken);

            given().get("/api/v1/outages")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:lifeline:problem:unavailable"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        given().get("/api/v1/outages").then().statusCode(200);
    }

    private void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(database.getConnection());
            }
        } catch (SQLException none) {
            assertThat(taken).isNotEmpty();
        }
    }

    private String item(UUID id, String note) {
        return Trial.report(region, "NONE B2", Trial.ago("1H"))
                .replace("{\"region\"", "{\"id\":\"" + id + "\",\"note\":\"" + note + "\",\"region\"");
    }

    private static String batch(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    private static ValidatableResponse put(UUID id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}", id)
                .then();
    }

    private static ValidatableResponse post(String batch) {
        return given().contentType(ContentType.JSON)
                .body(batch)
                .post("/api/v1/reports")
                .then()
                .statusCode(200);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = TestPostgres.asOwnerOf(database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
