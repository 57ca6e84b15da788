package org.lifeline.outages.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** Reports are kept whatever becomes of their assessment, and one topic that cannot be assessed holds back no other. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class FailingAssessmentTest {
    private final DataSource database;

    FailingAssessmentTest(DataSource database) {
        this.database = database;
    }

    @Test
    void topicThatCannotBeAssessedLosesNothingAndHoldsBackNoOther() throws SQLException {
        String broken = Trial.region();
        String sound = Trial.region();
        sql("""
                create function refuse_assessment() returns trigger language plpgsql as $$
                begin
                    raise exception 'refused by a test';
                end $$""");
        sql("create trigger refuse_assessment before insert on assessment for each row when (new.region = '" + broken
                + "') execute function refuse_assessment()");
        try {
            Trial.file(broken, "NONE B2", "2H");
            Trial.file(sound, "NONE B2", "2H");
            Trial.file(broken, "NONE B2", "1H");

            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> Trial.outages(sound)
                    .body("items", hasSize(1)));
            Trial.outages(broken).body("items", hasSize(0));
            Trial.assessment(broken).body("level", equalTo("NONE"), "evidence", hasSize(2));
        } finally {
            sql("drop trigger refuse_assessment on assessment");
            sql("drop function refuse_assessment");
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().queryParam("region", broken)
                .get("/api/v1/outages")
                .then()
                .body("items", hasSize(1), "items[0].state", equalTo("REPORTED")));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = TestPostgres.asOwnerOf(database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
