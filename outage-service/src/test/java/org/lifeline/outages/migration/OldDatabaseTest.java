package org.lifeline.outages.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.SqlFixture;
import org.lifeline.local.postgres.TestPostgres;

/**
 * Every later migration is tried on the database of an older version, as it was after the exercise: of one role, and handed
 * over to its owner at the next start.
 */
class OldDatabaseTest {
    private static final List<String> KEPT = List.of(
            "report",
            "report_location",
            "author",
            "report_author",
            "outage",
            "decision",
            "event",
            "audit",
            "baseline",
            "webhook",
            "webhook_delivery",
            "assessment");

    @Test
    void nothingThatWasKeptIsLost() throws SQLException, IOException {
        String url = TestPostgres.databaseOfOneRole();
        flyway(url, TestPostgres.user(), TestPostgres.password())
                .target("21")
                .load()
                .migrate();
        try (Connection database = DriverManager.getConnection(url, TestPostgres.user(), TestPostgres.password())) {
            SqlFixture.load(database, "fixture/after-the-exercise-V21.sql.gz");
            SortedMap<String, Long> before = SqlFixture.rows(database, KEPT);
            assertThat(before.values()).doesNotContain(0L);
            execute(
                    database,
                    "update report set lineage = null, author_lineage = md5(region)"
                            + " where lineage in ('exercise-team-coast', 'exercise-post-jablah-restored')");
            execute(
                    database,
                    "update report set observed_at = received_at + interval '5 minutes'"
                            + " where lineage = 'exercise-authority-banyas'");

            TestPostgres.handOver(url);
            flyway(url, TestPostgres.owner(), TestPostgres.ownersPassword())
                    .load()
                    .migrate();

            assertThat(SqlFixture.rows(database, KEPT)).isEqualTo(before);
            everythingIsDerivedAnew(database);
            assertThat(SqlFixture.number(
                            database, "select count(*) from outage where opened_at <> date_trunc('minute', opened_at)"))
                    .isZero();
            assertThat(SqlFixture.number(database, """
                            select count(*) from outage_within w join outage o on o.id = w.outage
                            where w.opened_at <> o.opened_at""")).isZero();
            everyReportHasItsSource(database);
            assertThat(SqlFixture.number(
                            database,
                            "select count(*) from report where observed_as_sent = received_at + interval '5 minutes'"
                                    + " and observed_at = received_at"))
                    .isPositive();
            assertThat(SqlFixture.number(database, "select count(*) from reassessment where event = 0"))
                    .isPositive();
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** By the rule of {@code ReportLineage}, some of each kind. */
    private static void everyReportHasItsSource(Connection database) throws SQLException {
        for (String each : List.of(
                "lineage is not null and source = lineage and voice is null",
                "lineage is null and source_class in ('FIELD_STAFF', 'SENSOR') and voice is null"
                        + " and source = coalesce(author_lineage, id::text)",
                "lineage is null and source_class not in ('FIELD_STAFF', 'SENSOR') and source = id::text"
                        + " and voice is not distinct from author_lineage || '/' || source_class")) {
            assertThat(SqlFixture.number(database, "select count(*) from report where " + each))
                    .isPositive();
        }
        assertThat(SqlFixture.number(database, """
                        select count(*) from report
                        where (lineage is not null and source <> lineage)
                           or (voice is not null and source <> id::text) or observed_at > received_at""")).isZero();
    }

    private static FluentConfiguration flyway(String url, String role, String password) {
        return Flyway.configure()
                .dataSource(url, role, password)
                .locations("db/feed", "db/migration")
                .placeholders(Map.of("worker", TestPostgres.user(), "append-only", "event,audit"));
    }

    private static void everythingIsDerivedAnew(Connection database) throws SQLException {
        assertThat(SqlFixture.number(database, "select count(*) from true_level"))
                .isZero();
        assertThat(SqlFixture.number(database, """
                        select count(*) from (select distinct region, service from report where resolved) supply
                        where not exists (select 1 from reassessment r
                                          where r.region = supply.region and r.service = supply.service
                                            and r.because = 'RULES_CHANGED')""")).isZero();
        assertThat(SqlFixture.number(database, """
                        select count(*) from decision
                        where decision in ('CONFIRM', 'REFUTE', 'MARK_PARTLY_RESTORED', 'RESTORE', 'REOPEN')
                          and says_level is not null""")).isPositive();
    }
}
